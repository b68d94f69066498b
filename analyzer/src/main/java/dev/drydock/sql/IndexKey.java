package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with its options.
 *
 * @param column the column, or null for an expression
 * @param expression the text up to the options, a column's name included
 * @param options collation, operator class and order as written, or empty
 */
public record IndexKey(@Nullable String column, Expression expression, String options) {}
