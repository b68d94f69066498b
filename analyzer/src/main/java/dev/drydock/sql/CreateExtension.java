package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE EXTENSION.
 *
 * @param schema where its objects go, or null
 * @param version null means the newest
 * @param cascade whether the extensions that it needs are created too
 */
public record CreateExtension(
        Span span,
        String name,
        boolean ifNotExists,
        @Nullable String schema,
        @Nullable String version,
        boolean cascade) implements Statement {}
