package dev.drydock.sql;

import java.util.List;

/**
 * VACUUM; no tables means all of them.
 *
 * @param options in parentheses or not, in the order of the text, {@code full} included
 */
public record Vacuum(Span span, List<Relation> relations, boolean full, List<Option> options) implements Statement {

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
