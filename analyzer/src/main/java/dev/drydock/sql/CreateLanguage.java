package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE LANGUAGE.
 *
 * @param definition the rest as written, or null
 */
public record CreateLanguage(
        Span span,
        String name,
        boolean orReplace,
        boolean trusted,
        @Nullable Expression definition) implements Statement {}
