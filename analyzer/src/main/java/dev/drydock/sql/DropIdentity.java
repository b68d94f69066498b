package dev.drydock.sql;

/** ALTER COLUMN … DROP IDENTITY. */
public record DropIdentity(Span span, Name table, String column, boolean ifExists) implements TableAction {}
