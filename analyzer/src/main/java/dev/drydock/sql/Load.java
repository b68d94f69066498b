package dev.drydock.sql;

/** LOAD of a library. */
public record Load(Span span, String file) implements Statement {}
