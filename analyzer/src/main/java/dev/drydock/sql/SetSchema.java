package dev.drydock.sql;

/** SET SCHEMA. */
public record SetSchema(Span span, Name table, String schema) implements TableAction {}
