package dev.drydock.sql;

/** DROP COLUMN. */
public record DropColumn(Span span, Name table, String column, boolean ifExists, boolean cascade)
        implements TableAction {}
