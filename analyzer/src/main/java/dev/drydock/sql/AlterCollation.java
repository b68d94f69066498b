package dev.drydock.sql;

/** ALTER COLLATION … REFRESH VERSION. */
public record AlterCollation(Span span, Name name) implements Statement {}
