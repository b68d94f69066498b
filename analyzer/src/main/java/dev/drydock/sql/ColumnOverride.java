package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a typed table or a partition says of a column that its type or parent defines.
 *
 * @param notNull null where nothing was said
 */
public record ColumnOverride(
        String name,
        @Nullable ColumnNotNull notNull,
        @Nullable Expression defaultValue,
        @Nullable Identity identity,
        @Nullable Expression generated,
        boolean stored,
        @Nullable Name collation,
        Span span) {}
