package dev.drydock.sql;

import java.util.List;

/**
 * INSERT.
 *
 * @param columns empty where none are listed
 * @param sql the whole statement as written
 */
public record Insert(Span span, Name table, List<String> columns, Expression sql) implements Statement {

    public Insert {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
