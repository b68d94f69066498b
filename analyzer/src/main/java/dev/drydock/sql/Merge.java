package dev.drydock.sql;

import java.util.List;

/** MERGE INTO. */
public record Merge(Span span, Name table) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
