package dev.drydock.sql;

/** CALL of a procedure. */
public record Call(Span span, Name procedure) implements Statement {}
