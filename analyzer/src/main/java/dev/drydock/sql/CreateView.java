package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE [OR REPLACE] [MATERIALIZED] VIEW.
 *
 * @param columns empty where the query names them
 * @param method the access method of a materialized view, or null
 * @param parameters the options of WITH (…)
 * @param checkOption {@code LOCAL}, {@code CASCADED}, or null
 * @param withNoData whether a materialized view stays empty
 */
public record CreateView(
        Span span,
        Name name,
        boolean orReplace,
        boolean temporary,
        boolean recursive,
        boolean materialized,
        boolean ifNotExists,
        List<String> columns,
        @Nullable String method,
        List<Option> parameters,
        @Nullable String tablespace,
        Expression query,
        @Nullable String checkOption,
        boolean withNoData)
        implements Statement {

    public CreateView {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }
}
