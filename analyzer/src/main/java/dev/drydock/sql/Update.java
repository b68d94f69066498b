package dev.drydock.sql;

import java.util.List;

/**
 * UPDATE.
 *
 * @param columns those of SET
 * @param sql the whole statement as written
 */
public record Update(Span span, Name table, List<String> columns, boolean hasWhere, Expression sql)
        implements Statement {

    public Update {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
