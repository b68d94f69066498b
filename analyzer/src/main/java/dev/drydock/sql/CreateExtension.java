package dev.drydock.sql;

/** CREATE EXTENSION. */
public record CreateExtension(Span span, String name, boolean ifNotExists) implements Statement {}
