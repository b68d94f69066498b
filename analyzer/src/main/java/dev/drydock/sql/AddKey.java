package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PRIMARY KEY or UNIQUE.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 * @param primary PRIMARY KEY, else UNIQUE
 * @param columns empty with {@code usingIndex}
 * @param usingIndex the existing index that becomes the constraint's, or null
 */
public record AddKey(
        Span span,
        Name table,
        @Nullable String name,
        boolean primary,
        List<String> columns,
        List<String> include,
        boolean nullsNotDistinct,
        @Nullable String usingIndex,
        Place place)
        implements TableAction {

    public AddKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
