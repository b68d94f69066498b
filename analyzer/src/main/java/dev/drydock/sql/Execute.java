package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * EXECUTE of a prepared statement.
 *
 * @param arguments with their parentheses, or null
 */
public record Execute(Span span, String name, @Nullable Expression arguments) implements Statement {}
