package dev.drydock.sql;

/** RENAME [COLUMN] … TO. */
public record RenameColumn(Span span, Name table, String column, String to) implements TableAction {}
