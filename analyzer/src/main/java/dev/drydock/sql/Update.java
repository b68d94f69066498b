package dev.drydock.sql;

import java.util.List;

/** UPDATE; {@code columns} are those of SET. */
public record Update(Span span, Name table, List<String> columns, boolean hasWhere) implements Statement {

    public Update {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
