package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ties tables to parents and parts them again. */
final class Inheritance {

    private Inheritance() {}

    static void inherit(Draft draft, Name child, Name writtenParent) {
        Table parent = draft.table(writtenParent);
        if (parent == null || !draft.fitsBelow(parent.name(), child)) {
            return;
        }
        List<Name> parents = new ArrayList<>(draft.present(child).shape().inherits());
        parents.add(parent.name());
        draft.change(child, t -> t.withShape(t.shape().withInherits(parents)));
        merge(draft, parent, child, true);
    }

    static void attach(Draft draft, Name table, AttachPartition attach) {
        Table partition = draft.table(attach.partition());
        if (partition == null || !draft.fitsBelow(table, partition.name())) {
            return;
        }
        Name name = partition.name();
        draft.change(name, t -> t.withShape(t.shape().withPartitionOf(table, attach.bound())));
        merge(draft, draft.present(table), name, false);
        numberLikeParent(draft, draft.present(table), name);
        PartitionKeys.inherit(draft, table, name);
    }

    /** A partition numbers its rows from its parent's sequence (17). */
    private static void numberLikeParent(Draft draft, Table parent, Name partition) {
        for (TableColumn column : draft.server.atLeast(17) ? parent.columns() : List.<TableColumn>of()) {
            if (column.identity()) {
                draft.change(partition, t -> t.changingColumn(column.name(), c -> c.withValue(column.filling(), null)));
            }
        }
    }

    /** What both have counts as inherited from now on. */
    private static void merge(Draft draft, Table parent, Name child, boolean local) {
        Set<String> columns = parent.columns().stream().map(TableColumn::name).collect(Collectors.toSet());
        draft.change(
                child,
                t -> t.withColumns(Lists.changing(
                        t.columns(),
                        c -> columns.contains(c.name()),
                        c -> c.withInheritance(c.inherited() + 1, local))));
        for (TableConstraint constraint : parent.constraints()) {
            if (constraint.kind() == Kind.CHECK && !constraint.noInherit()) {
                draft.change(
                        child,
                        t -> t.changingConstraint(constraint.name(), c -> c.withInheritance(c.inherited() + 1, local)));
            } else if (constraint.kind() == Kind.NOT_NULL && !constraint.noInherit()) {
                NotNullChange.of(draft.present(child), constraint.columns().get(0))
                        .ifPresent(own -> draft.change(
                                child,
                                t -> t.changingConstraint(
                                        own.name(), c -> c.withInheritance(c.inherited() + 1, local))));
            }
        }
    }

    static void disinherit(Draft draft, Name child, Name writtenParent) {
        Name parent = draft.relationName(writtenParent);
        draft.change(
                child,
                t -> t.withShape(t.shape().withInherits(Lists.without(t.shape().inherits(), parent::equals))));
        part(draft, parent, child);
    }

    static void detach(Draft draft, Name table, Name writtenPartition) {
        Table partition = draft.table(writtenPartition);
        if (partition == null || !table.equals(partition.partitionOf())) {
            return;
        }
        Name name = partition.name();
        draft.change(
                name,
                t -> t.withShape(t.shape().withPartitionOf(null, null))
                        .withIndexes(Lists.changing(t.indexes(), i -> i.parent() != null, i -> i.withParent(null)))
                        .withColumns(Lists.changing(
                                t.columns(),
                                TableColumn::identity,
                                c -> c.withValue(TableColumn.Filling.NOTHING, null)))
                        .withTriggers(Lists.without(t.triggers(), g -> table.equals(g.parent()))));
        part(draft, table, name);
        for (Table below : draft.children(name)) {
            below(draft, below.name(), table);
        }
    }

    /** Copies of triggers that the parent of a detached partition gave to what is below it. */
    private static void below(Draft draft, Name table, Name former) {
        draft.change(table, t -> t.withTriggers(Lists.without(t.triggers(), g -> former.equals(g.parent()))));
    }

    private static void part(Draft draft, Name parent, Name child) {
        Table known = draft.table(parent);
        draft.change(
                child,
                t -> t.withColumns(Lists.changing(
                                t.columns(),
                                c -> c.inherited() > 0,
                                c -> c.withInheritance(c.inherited() - 1, c.local() || c.inherited() == 1)))
                        .withConstraints(Lists.changing(
                                t.constraints(),
                                c -> c.inherited() > 0 && has(known, c),
                                c -> c.withInheritance(c.inherited() - 1, c.local() || c.inherited() == 1))));
    }

    private static boolean has(@Nullable Table parent, TableConstraint constraint) {
        boolean named = constraint.kind() == Kind.CHECK;
        return parent == null || !named || parent.constraint(constraint.name()).isPresent();
    }
}
