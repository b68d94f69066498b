package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE SCHEMA.
 *
 * @param name null where AUTHORIZATION alone gives it
 * @param owner the role of AUTHORIZATION, or null
 * @param elements the statements in it, as written, or null
 */
public record CreateSchema(
        Span span,
        @Nullable String name,
        boolean ifNotExists,
        @Nullable String owner,
        @Nullable Expression elements) implements Statement {}
