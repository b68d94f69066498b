package dev.drydock.sql;

import java.util.List;

/**
 * EXPLAIN.
 *
 * @param analyze whether the statement is run
 * @param statement as written
 * @param parenthesized whether the options stand in parentheses
 */
public record Explain(Span span, List<Option> options, boolean parenthesized, boolean analyze, Expression statement)
        implements Statement {

    public Explain {
        options = List.copyOf(options);
    }
}
