package dev.drydock.sql;

/**
 * ALTER COLUMN … SET STATISTICS.
 *
 * @param column the column; its number for an expression of an index
 * @param target the number as written, or DEFAULT
 */
public record SetStatistics(Span span, Name table, String column, String target) implements TableAction {}
