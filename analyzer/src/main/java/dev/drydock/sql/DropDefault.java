package dev.drydock.sql;

/** ALTER COLUMN … DROP DEFAULT. */
public record DropDefault(Span span, Name table, String column) implements TableAction {}
