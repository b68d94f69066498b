package dev.drydock.sql;

/** OF a composite type. */
public record OfType(Span span, Name table, Name type) implements TableAction {}
