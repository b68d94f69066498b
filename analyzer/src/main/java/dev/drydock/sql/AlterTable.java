package dev.drydock.sql;

import java.util.List;

/**
 * ALTER TABLE, and ALTER INDEX, VIEW, SEQUENCE or MATERIALIZED VIEW where they say what ALTER TABLE can say.
 *
 * @param object the word behind ALTER
 * @param only whether children are left out
 * @param actions at least one
 */
public record AlterTable(
        Span span, ObjectKind object, Name table, boolean ifExists, boolean only, List<TableAction> actions)
        implements Statement {

    public AlterTable {
        actions = List.copyOf(actions);
    }

    @Override
    public boolean allowsTransaction() {
        return actions.stream().noneMatch(action -> action instanceof DetachPartition d && d.concurrently());
    }

    @Override
    public List<Name> targets() {
        return object == ObjectKind.TABLE ? List.of(table) : List.of();
    }
}
