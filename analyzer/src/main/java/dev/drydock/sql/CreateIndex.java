package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE INDEX.
 *
 * @param name null where PostgreSQL makes one up
 * @param method {@code btree} unless USING says another
 * @param keys the key columns and expressions as written, in order
 * @param parameters storage parameters of WITH (…)
 * @param where the predicate of a partial index, or null
 */
public record CreateIndex(
        Span span,
        @Nullable Name name,
        Name table,
        boolean unique,
        boolean concurrently,
        boolean ifNotExists,
        boolean only,
        String method,
        List<IndexKey> keys,
        List<String> include,
        boolean nullsNotDistinct,
        List<Option> parameters,
        @Nullable String tablespace,
        @Nullable Expression where)
        implements Statement {

    public CreateIndex {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        parameters = List.copyOf(parameters);
    }

    @Override
    public boolean allowsTransaction() {
        return !concurrently;
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
