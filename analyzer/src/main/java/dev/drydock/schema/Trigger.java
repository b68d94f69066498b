package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trigger, or a row security policy or a rule: what else goes with a table.
 *
 * @param name unique among those of its kind on its table
 * @param kind what it is
 * @param columns the columns that it names: dropping one of them needs CASCADE
 * @param uses the functions and relations that it needs
 * @param forEachRow whether partitions get a copy
 * @param parent the partitioned table whose trigger this one copies, or null
 */
public record Trigger(
        String name,
        Kind kind,
        Set<String> columns,
        Set<Reference> uses,
        boolean forEachRow,
        @Nullable Name parent) {

    /** What goes with a table. */
    public enum Kind {
        TRIGGER,
        POLICY,
        RULE
    }

    public Trigger {
        columns = Set.copyOf(columns);
        uses = Set.copyOf(uses);
    }

    Trigger withName(String changed) {
        return new Trigger(changed, kind, columns, uses, forEachRow, parent);
    }

    Trigger withParent(@Nullable Name changed) {
        return new Trigger(name, kind, columns, uses, forEachRow, changed);
    }

    Trigger renaming(Reference from, Reference to) {
        boolean moved = from.kind() == Reference.Kind.RELATION && from.name().equals(parent);
        return uses.contains(from) || moved
                ? new Trigger(
                        name, kind, columns, References.renamed(uses, from, to), forEachRow, moved ? to.name() : parent)
                : this;
    }

    Trigger renamingColumn(String column, String to) {
        if (!columns.contains(column)) {
            return this;
        }
        Set<String> renamed = new java.util.LinkedHashSet<>(columns);
        renamed.remove(column);
        renamed.add(to);
        return new Trigger(name, kind, renamed, uses, forEachRow, parent);
    }
}
