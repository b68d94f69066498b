package dev.drydock.sql;

import java.util.List;

/** ANALYZE; no tables means all of them. */
public record Analyze(Span span, List<Name> tables) implements Statement {

    public Analyze {
        tables = List.copyOf(tables);
    }
}
