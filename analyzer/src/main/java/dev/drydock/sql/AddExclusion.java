package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXCLUDE USING …: an index is built and every row checked; there is no NOT VALID for it.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 * @param method {@code btree} unless USING says another
 * @param where the predicate of a partial constraint, or null
 */
public record AddExclusion(
        Span span,
        Name table,
        @Nullable String name,
        String method,
        List<ExclusionElement> elements,
        List<String> include,
        List<Option> parameters,
        @Nullable String tablespace,
        @Nullable Expression where,
        Deferral deferral,
        Place place)
        implements TableAction {

    public AddExclusion {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        parameters = List.copyOf(parameters);
    }
}
