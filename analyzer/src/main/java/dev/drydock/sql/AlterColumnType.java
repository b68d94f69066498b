package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER COLUMN … [SET DATA] TYPE.
 *
 * @param using the expression behind USING, or null
 * @param plainCast whether the new value is the old one cast to the new type: without USING, or with one that says so
 */
public record AlterColumnType(
        Span span,
        Name table,
        String column,
        DataType type,
        @Nullable Name collation,
        @Nullable Expression using,
        boolean plainCast)
        implements TableAction {}
