package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PRIMARY KEY or UNIQUE.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 * @param primary PRIMARY KEY, else UNIQUE
 * @param columns empty with {@code usingIndex}
 * @param withoutOverlaps whether the last column says WITHOUT OVERLAPS (18)
 * @param usingIndex the existing index that becomes the constraint's, or null
 * @param parameters storage parameters of the index
 * @param tablespace the index's, or null
 */
public record AddKey(
        Span span,
        Name table,
        @Nullable String name,
        boolean primary,
        List<String> columns,
        boolean withoutOverlaps,
        List<String> include,
        boolean nullsNotDistinct,
        @Nullable String usingIndex,
        List<Option> parameters,
        @Nullable String tablespace,
        Deferral deferral,
        Place place)
        implements TableAction {

    public AddKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        parameters = List.copyOf(parameters);
    }
}
