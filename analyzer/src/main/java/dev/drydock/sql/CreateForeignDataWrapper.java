package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE FOREIGN DATA WRAPPER.
 *
 * @param definition the rest as written, or null
 */
public record CreateForeignDataWrapper(
        Span span, String name, @Nullable Expression definition) implements Statement {}
