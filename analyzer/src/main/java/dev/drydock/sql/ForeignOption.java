package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * An option of a foreign object, with what ALTER does to it.
 *
 * @param change {@code ADD}, {@code SET} or {@code DROP}; {@code ""} where none was written, which adds
 * @param value null for DROP
 */
public record ForeignOption(
        String change, String name, @Nullable String value) {}
