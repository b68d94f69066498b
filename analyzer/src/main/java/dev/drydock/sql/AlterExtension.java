package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER EXTENSION … UPDATE, ADD or DROP.
 *
 * @param version the version of UPDATE TO, or null
 * @param change {@code UPDATE}, {@code ADD} or {@code DROP}
 * @param member the object of ADD and DROP, or null
 */
public record AlterExtension(
        Span span,
        String name,
        String change,
        @Nullable String version,
        @Nullable ObjectName member) implements Statement {}
