package dev.drydock.sql;

import dev.drydock.lock.LockMode;
import java.util.List;

/** LOCK TABLE; ACCESS EXCLUSIVE unless a mode is named. */
public record LockTable(Span span, List<Name> tables, LockMode mode) implements Statement {

    public LockTable {
        tables = List.copyOf(tables);
    }

    @Override
    public List<Name> targets() {
        return tables;
    }
}
