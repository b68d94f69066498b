package dev.drydock.sql;

/** ALTER COLUMN … SET STORAGE. */
public record SetStorage(Span span, Name table, String column, String storage) implements TableAction {}
