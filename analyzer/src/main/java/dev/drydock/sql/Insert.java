package dev.drydock.sql;

import java.util.List;

/** INSERT; the columns are empty where none are listed. */
public record Insert(Span span, Name table, List<String> columns) implements Statement {

    public Insert {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
