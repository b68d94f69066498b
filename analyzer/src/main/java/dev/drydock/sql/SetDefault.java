package dev.drydock.sql;

/** ALTER COLUMN … SET DEFAULT. */
public record SetDefault(Span span, Name table, String column, Expression value) implements TableAction {}
