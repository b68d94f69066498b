package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE PUBLICATION.
 *
 * @param definition FOR … and WITH … as written, or null
 */
public record CreatePublication(
        Span span, String name, @Nullable Expression definition) implements Statement {}
