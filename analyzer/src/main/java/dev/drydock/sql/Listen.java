package dev.drydock.sql;

/** LISTEN. */
public record Listen(Span span, String channel) implements Statement {}
