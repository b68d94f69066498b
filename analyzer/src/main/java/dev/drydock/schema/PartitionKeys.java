package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.Name;
import java.util.Optional;

/** Gives partitions what their parents have: indexes, keys, foreign keys, row triggers. */
final class PartitionKeys {

    private PartitionKeys() {}

    /** Gives a new partition all that its parent has. */
    static void inherit(Draft draft, Name parent, Name partition) {
        Table from = draft.present(parent);
        for (TableIndex index : from.indexes()) {
            TableConstraint constraint =
                    index.constraint() ? from.constraint(index.name()).orElse(null) : null;
            IndexChange.spreadTo(draft, parent, index, constraint, draft.present(partition));
        }
        from.foreignKeys().toList().forEach(key -> foreignKey(draft, partition, key));
        for (Trigger trigger : from.triggers()) {
            if (trigger.kind() == Trigger.Kind.TRIGGER && trigger.forEachRow()) {
                TriggerChange.spreadTo(draft, partition, trigger.withParent(parent));
            }
        }
    }

    /** Gives the partitions of a table its foreign key. */
    static void referencing(Draft draft, Name table, TableConstraint key) {
        for (Table child : draft.children(table)) {
            if (table.equals(child.partitionOf())) {
                foreignKey(draft, child.name(), key);
            }
        }
    }

    private static void foreignKey(Draft draft, Name partition, TableConstraint key) {
        Table child = draft.present(partition);
        Optional<TableConstraint> same = child.foreignKeys()
                .filter(c -> c.inherited() == 0
                        && c.columns().equals(key.columns())
                        && key.target() != null
                        && key.target().equals(c.target())
                        && c.deferral() == key.deferral())
                .findFirst();
        if (same.isPresent()) {
            draft.change(partition, t -> t.changingConstraint(same.get().name(), c -> c.withInheritance(1, false)));
            return;
        }
        String name = child.constraint(key.name()).isPresent()
                ? draft.freeConstraint(partition, MadeUpName.joined(key.columns()), Kind.FOREIGN_KEY.suffix())
                : key.name();
        TableConstraint own = key.withOwnName(name).withInheritance(1, false);
        draft.change(partition, t -> t.plus(own));
        referencing(draft, partition, own);
    }
}
