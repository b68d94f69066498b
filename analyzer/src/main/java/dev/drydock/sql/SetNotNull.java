package dev.drydock.sql;

/** ALTER COLUMN … SET NOT NULL. */
public record SetNotNull(Span span, Name table, String column) implements TableAction {}
