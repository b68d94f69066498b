package dev.drydock.sql;

import java.util.List;

/** DROP of one or more objects of a kind. */
public record Drop(
        Span span, ObjectKind object, List<Name> names, boolean ifExists, boolean cascade, boolean concurrently)
        implements Statement {

    public Drop {
        names = List.copyOf(names);
    }

    @Override
    public boolean allowsTransaction() {
        return !concurrently && object != ObjectKind.DATABASE;
    }

    @Override
    public List<Name> targets() {
        return object == ObjectKind.TABLE ? names : List.of();
    }
}
