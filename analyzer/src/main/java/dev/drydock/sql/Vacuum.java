package dev.drydock.sql;

import java.util.List;

/**
 * VACUUM; no tables means all of them.
 *
 * @param options in parentheses or not, in the order of the text, {@code full} included
 * @param parenthesized whether the options stand in parentheses
 */
public record Vacuum(Span span, List<Relation> relations, boolean full, List<Option> options, boolean parenthesized)
        implements Statement {

    public Vacuum {
        relations = List.copyOf(relations);
        options = List.copyOf(options);
    }

    @Override
    public boolean allowsTransaction() {
        return false;
    }

    /** The names of the tables. */
    public List<Name> tables() {
        return Relation.names(relations);
    }

    @Override
    public List<Name> targets() {
        return tables();
    }
}
