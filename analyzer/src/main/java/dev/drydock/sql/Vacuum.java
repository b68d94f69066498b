package dev.drydock.sql;

import java.util.List;

/** VACUUM; no tables means all of them. */
public record Vacuum(Span span, List<Name> tables, boolean full) implements Statement {

    public Vacuum {
        tables = List.copyOf(tables);
    }

    @Override
    public boolean allowsTransaction() {
        return false;
    }

    @Override
    public List<Name> targets() {
        return tables;
    }
}
