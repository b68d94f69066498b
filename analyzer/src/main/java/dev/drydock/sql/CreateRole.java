package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE ROLE, USER or GROUP.
 *
 * @param word {@code ROLE}; {@code USER}, which may log in; or {@code GROUP}
 * @param definition the rest as written, or null
 */
public record CreateRole(
        Span span, String word, String name, @Nullable Expression definition) implements Statement {}
