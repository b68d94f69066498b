package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * NOT NULL as it was written behind a column.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up (18) or keeps none (before)
 */
public record ColumnNotNull(@Nullable String name, boolean noInherit, Span span) {}
