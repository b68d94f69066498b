package dev.drydock.sql;

/** ALTER COLUMN … SET COMPRESSION. */
public record SetCompression(Span span, Name table, String column, String compression) implements TableAction {}
