package dev.drydock.sql;

import java.util.List;

/** TRUNCATE. */
public record Truncate(Span span, List<Relation> relations, boolean restartIdentity, boolean cascade)
        implements Statement {

    public Truncate {
        relations = List.copyOf(relations);
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
