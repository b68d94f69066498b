package dev.drydock.sql;

/** RENAME TO, for a table or whatever else ALTER TABLE may rename. */
public record RenameTable(Span span, Name table, String to) implements TableAction {}
