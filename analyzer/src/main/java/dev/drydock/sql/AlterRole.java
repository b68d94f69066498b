package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER ROLE, USER or GROUP.
 *
 * @param word {@code ROLE}, {@code USER} or {@code GROUP}
 * @param role its name; CURRENT_USER and its like, and ALL, in upper case
 * @param definition the rest as written, or null
 */
public record AlterRole(
        Span span, String word, String role, @Nullable Expression definition) implements Statement {}
