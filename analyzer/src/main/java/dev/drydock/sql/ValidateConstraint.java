package dev.drydock.sql;

/** VALIDATE CONSTRAINT. */
public record ValidateConstraint(Span span, Name table, String name) implements TableAction {}
