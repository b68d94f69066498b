package dev.drydock.sql;

/** INHERIT of a parent. */
public record Inherit(Span span, Name table, Name parent) implements TableAction {}
