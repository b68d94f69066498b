package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * A change of one attribute by ALTER TYPE.
 *
 * @param kind {@code ADD}, {@code DROP} or {@code ALTER}
 * @param type null for DROP
 */
public record AttributeChange(
        String kind,
        String name,
        @Nullable DataType type,
        @Nullable Name collation,
        boolean ifExists,
        boolean cascade) {}
