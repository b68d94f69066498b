package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CHECK (…).
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 * @param column the column behind which it was written, or null
 */
public record AddCheck(
        Span span,
        Name table,
        @Nullable String name,
        @Nullable String column,
        Expression condition,
        boolean notValid,
        boolean notEnforced,
        boolean noInherit,
        Place place)
        implements TableAction {}
