package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as CREATE TABLE or ADD COLUMN defines it, without its constraints.
 *
 * @param name folded unless quoted
 * @param type its type as written
 * @param notNull whether NOT NULL was written, or follows from PRIMARY KEY, serial or identity
 * @param notNullConstraint NOT NULL as written, or null
 * @param defaultValue the DEFAULT expression, or null
 * @param identity GENERATED … AS IDENTITY, or null
 * @param generated the expression of GENERATED ALWAYS AS (…), or null
 * @param stored whether the generated value is kept in the row
 * @param collation the COLLATE name, or null
 * @param storage the word of STORAGE, folded, or null
 * @param compression the method of COMPRESSION, folded, or null
 * @param options OPTIONS of a foreign table's column
 * @param span from the name to the end of its constraints
 */
public record Column(
        String name,
        DataType type,
        boolean notNull,
        @Nullable ColumnNotNull notNullConstraint,
        @Nullable Expression defaultValue,
        @Nullable Identity identity,
        @Nullable Expression generated,
        boolean stored,
        @Nullable Name collation,
        @Nullable String storage,
        @Nullable String compression,
        List<ForeignOption> options,
        Span span) {

    public Column {
        options = List.copyOf(options);
    }
}
