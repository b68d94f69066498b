package dev.drydock.sql;

/** RENAME CONSTRAINT … TO. */
public record RenameConstraint(Span span, Name table, String name, String to) implements TableAction {}
