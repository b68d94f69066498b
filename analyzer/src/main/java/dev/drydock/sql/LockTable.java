package dev.drydock.sql;

import dev.drydock.lock.LockMode;
import java.util.List;

/** LOCK TABLE; ACCESS EXCLUSIVE unless a mode is named. */
public record LockTable(Span span, List<Relation> relations, LockMode mode, boolean noWait) implements Statement {

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
