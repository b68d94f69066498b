package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a function, or a column of RETURNS TABLE.
 *
 * @param name null where it has none
 * @param mode {@code IN}, {@code OUT}, {@code INOUT} or {@code VARIADIC}
 * @param defaultValue the expression behind DEFAULT or =, or null
 */
public record Argument(
        @Nullable String name,
        String mode,
        DataType type,
        @Nullable Expression defaultValue) {}
