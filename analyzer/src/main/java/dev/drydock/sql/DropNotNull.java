package dev.drydock.sql;

/** ALTER COLUMN … DROP NOT NULL. */
public record DropNotNull(Span span, Name table, String column) implements TableAction {}
