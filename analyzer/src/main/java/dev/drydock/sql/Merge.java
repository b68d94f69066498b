package dev.drydock.sql;

import java.util.List;

/**
 * MERGE INTO.
 *
 * @param sql the whole statement as written
 */
public record Merge(Span span, Name table, Expression sql) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
