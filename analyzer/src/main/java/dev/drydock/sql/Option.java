package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * An option in parentheses, such as a storage parameter.
 *
 * @param name folded; the namespace of {@code toast.autovacuum_enabled} belongs to it
 * @param value as written, or null where none was
 */
public record Option(String name, @Nullable Expression value) {}
