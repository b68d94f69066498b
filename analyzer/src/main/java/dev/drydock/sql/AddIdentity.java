package dev.drydock.sql;

/** ALTER COLUMN … ADD GENERATED … AS IDENTITY. */
public record AddIdentity(Span span, Name table, String column, Identity identity) implements TableAction {}
