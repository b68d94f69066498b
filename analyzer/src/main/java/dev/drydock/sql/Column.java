package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column as CREATE TABLE or ADD COLUMN defines it, without its constraints.
 *
 * @param name folded unless quoted
 * @param type its type as written
 * @param notNull whether NOT NULL was written, or follows from PRIMARY KEY, serial or identity
 * @param defaultValue the DEFAULT expression, or null
 * @param identity whether GENERATED … AS IDENTITY was written
 * @param generated the expression of GENERATED ALWAYS AS (…), or null
 * @param stored whether the generated value is kept in the row
 * @param collation the COLLATE name, or null
 * @param span from the name to the end of its constraints
 */
public record Column(
        String name,
        DataType type,
        boolean notNull,
        @Nullable Expression defaultValue,
        boolean identity,
        @Nullable Expression generated,
        boolean stored,
        @Nullable Name collation,
        Span span) {}
