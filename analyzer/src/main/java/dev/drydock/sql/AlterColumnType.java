package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** ALTER COLUMN … [SET DATA] TYPE. */
public record AlterColumnType(
        Span span,
        Name table,
        String column,
        DataType type,
        @Nullable Name collation,
        @Nullable Expression using) implements TableAction {}
