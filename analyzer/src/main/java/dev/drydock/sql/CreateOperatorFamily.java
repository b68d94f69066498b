package dev.drydock.sql;

/** CREATE OPERATOR FAMILY. */
public record CreateOperatorFamily(Span span, Name name, String method) implements Statement {}
