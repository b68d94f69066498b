package dev.drydock.sql;

/** NO INHERIT of a parent. */
public record NoInherit(Span span, Name table, Name parent) implements TableAction {}
