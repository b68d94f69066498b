package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE STATISTICS.
 *
 * @param name null where PostgreSQL makes one up (16)
 * @param kinds empty means all
 * @param expressions columns and expressions
 * @param alias what stands behind the table, or null
 */
public record CreateStatistics(
        Span span,
        @Nullable Name name,
        boolean ifNotExists,
        List<String> kinds,
        List<Expression> expressions,
        Name table,
        @Nullable Expression alias)
        implements Statement {

    public CreateStatistics {
        kinds = List.copyOf(kinds);
        expressions = List.copyOf(expressions);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
