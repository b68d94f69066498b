package dev.drydock.sql;

/** CHECKPOINT. */
public record Checkpoint(Span span) implements Statement {}
