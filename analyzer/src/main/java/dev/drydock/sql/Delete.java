package dev.drydock.sql;

import java.util.List;

/** DELETE. */
public record Delete(Span span, Name table, boolean hasWhere) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
