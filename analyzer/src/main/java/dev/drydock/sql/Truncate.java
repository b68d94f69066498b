package dev.drydock.sql;

import java.util.List;

/** TRUNCATE. */
public record Truncate(Span span, List<Name> tables, boolean cascade) implements Statement {

    public Truncate {
        tables = List.copyOf(tables);
    }

    @Override
    public List<Name> targets() {
        return tables;
    }
}
