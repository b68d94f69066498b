package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER TYPE … ADD VALUE or RENAME VALUE.
 *
 * @param renamed the value that RENAME VALUE gives another name; null for ADD
 * @param neighbour the value of BEFORE or AFTER, or null
 * @param after AFTER, else BEFORE
 */
public record AlterEnum(
        Span span,
        Name name,
        @Nullable String renamed,
        String value,
        boolean ifNotExists,
        @Nullable String neighbour,
        boolean after)
        implements Statement {}
