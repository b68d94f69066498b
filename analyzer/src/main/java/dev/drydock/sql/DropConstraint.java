package dev.drydock.sql;

/** DROP CONSTRAINT. */
public record DropConstraint(Span span, Name table, String name, boolean ifExists, boolean cascade)
        implements TableAction {}
