package dev.drydock.sql;

import java.util.List;

/**
 * DELETE.
 *
 * @param sql the whole statement as written
 */
public record Delete(Span span, Name table, boolean hasWhere, Expression sql) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
