package dev.drydock.sql;

/** NOT OF: the table is free of its composite type. */
public record NotOfType(Span span, Name table) implements TableAction {}
