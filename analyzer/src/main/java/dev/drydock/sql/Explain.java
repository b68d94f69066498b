package dev.drydock.sql;

import java.util.List;

/**
 * EXPLAIN.
 *
 * @param analyze whether the statement is run
 * @param statement as written
 */
public record Explain(Span span, List<Option> options, boolean analyze, Expression statement) implements Statement {

    public Explain {
        options = List.copyOf(options);
    }
}
