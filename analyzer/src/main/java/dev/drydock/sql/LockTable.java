package dev.drydock.sql;

import java.util.List;

/**
 * LOCK TABLE.
 *
 * @param mode the mode in the manual's words, for instance {@code SHARE ROW EXCLUSIVE}; ACCESS EXCLUSIVE unless one is named
 */
public record LockTable(Span span, List<Relation> relations, String mode, boolean noWait) implements Statement {

    public LockTable {
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
