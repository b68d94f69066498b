package dev.drydock.sql;

import java.util.List;
import java.util.Objects;

/**
 * DROP of one or more objects of a kind.
 *
 * @param force DROP DATABASE … WITH (FORCE)
 */
public record Drop(
        Span span,
        ObjectKind object,
        List<ObjectName> objects,
        boolean ifExists,
        boolean cascade,
        boolean concurrently,
        boolean force)
        implements Statement {

    public Drop {
        objects = List.copyOf(objects);
    }

    /** The names of what it drops; those that have none are left out. */
    public List<Name> names() {
        return objects.stream().map(ObjectName::name).filter(Objects::nonNull).toList();
    }

    /** DROP SUBSCRIPTION may run in a block once its slot is gone, which the text does not tell (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        return !concurrently
                && object != ObjectKind.DATABASE
                && object != ObjectKind.TABLESPACE
                && object != ObjectKind.SUBSCRIPTION;
    }

    @Override
    public List<Name> targets() {
        return object == ObjectKind.TABLE ? names() : List.of();
    }
}
