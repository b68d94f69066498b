package dev.drydock.sql;

import java.util.List;

/**
 * ANALYZE; no tables means all of them.
 *
 * @param parenthesized whether the options stand in parentheses
 */
public record Analyze(Span span, List<Relation> relations, List<Option> options, boolean parenthesized)
        implements Statement {

    public Analyze {
        relations = List.copyOf(relations);
        options = List.copyOf(options);
    }

    /** The names of the tables. */
    public List<Name> tables() {
        return Relation.names(relations);
    }
}
