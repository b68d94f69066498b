package dev.drydock.sql;

/** CREATE SEQUENCE. */
public record CreateSequence(Span span, Name name, boolean ifNotExists) implements Statement {}
