package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renames tables, views, sequences, indexes and their columns, and moves them between schemas. */
final class RelationRename {

    private RelationRename() {}

    static void rename(Draft draft, Name written, String to) {
        Relation relation = draft.relation(written);
        if (relation == null) {
            Name index = draft.index(written);
            if (index != null) {
                index(draft, index, to);
            } else {
                UserTypeChange.rename(draft, written, to);
            }
            return;
        }
        Renaming.move(draft, relation, named(relation, relation.name().sibling(to)));
    }

    static void setSchema(Draft draft, Name written, String schema) {
        Relation relation = draft.relation(written);
        if (relation == null) {
            return;
        }
        Name from = relation.name();
        if (Objects.equals(from.schema(), schema)) {
            return;
        }
        Name to = Name.of(schema, from.name());
        Renaming.move(draft, relation, named(relation, to));
        for (SchemaObject user : draft.catalog.usersOf(Reference.relation(to))) {
            if (user instanceof Sequence sequence) {
                Renaming.move(
                        draft,
                        sequence,
                        sequence.withName(Name.of(schema, sequence.name().name())));
            }
        }
    }

    static Relation named(Relation relation, Name name) {
        if (relation instanceof Table table) {
            return table.withName(name);
        }
        return relation instanceof View view ? view.withName(name) : ((Sequence) relation).withName(name);
    }

    /** Renames an index; the constraint before it has the same name. */
    static void index(Draft draft, @Nullable Name index, String to) {
        Relation owner = draft.ownerOf(index);
        if (index == null || owner == null) {
            return;
        }
        String name = index.name();
        if (owner instanceof View view) {
            draft.put(view.withIndexes(
                    Lists.changing(view.indexes(), i -> i.name().equals(name), i -> i.withName(to))));
            return;
        }
        draft.change(
                owner.name(),
                t -> t.changingIndex(name, i -> i.withName(to))
                        .withConstraints(
                                Lists.changing(t.constraints(), c -> name.equals(c.index()), c -> c.withName(to))));
        for (Table child : draft.children(owner.name())) {
            draft.change(
                    child.name(),
                    t -> t.withIndexes(Lists.changing(
                            t.indexes(), i -> index.equals(i.parent()), i -> i.withParent(index.sibling(to)))));
        }
    }

    /** Renames a column of a table and all below it, or of a view. */
    static void column(Draft draft, Name written, String column, String to) {
        Relation relation = draft.relation(written);
        if (relation instanceof View view) {
            draft.put(view.withColumns(Lists.changing(view.columns(), column::equals, c -> to)));
            readers(draft, view.name(), column, to);
        } else if (relation instanceof Table table) {
            for (Name member : draft.family(table.name())) {
                draft.change(member, t -> columnIn(t, column, to));
                readers(draft, member, column, to);
            }
        }
    }

    private static Table columnIn(Table table, String column, String to) {
        return table.withColumns(Lists.changing(table.columns(), c -> c.renamingColumn(column, to)))
                .withConstraints(Lists.changing(
                        table.constraints(), c -> referencing(c.renamingColumn(column, to), table.name(), column, to)))
                .withIndexes(Lists.changing(table.indexes(), i -> i.renamingColumn(column, to)))
                .withTriggers(Lists.changing(table.triggers(), t -> t.renamingColumn(column, to)));
    }

    private static TableConstraint referencing(TableConstraint constraint, Name table, String column, String to) {
        TableConstraint.Target target = constraint.target();
        return target != null
                        && target.table().equals(table)
                        && target.columns().contains(column)
                ? constraint.withTarget(target.withColumns(References.renamed(target.columns(), column, to)))
                : constraint;
    }

    private static void readers(Draft draft, Name relation, String column, String to) {
        for (SchemaObject user : draft.catalog.usersOf(Reference.relation(relation))) {
            if (user instanceof View view) {
                draft.put(view.renamingColumn(relation, column, to));
            } else if (user instanceof Sequence sequence && sequence.isOwnedBy(relation, column)) {
                draft.put(sequence.withOwner(relation, to));
            } else if (user instanceof Statistics statistics) {
                draft.put(statistics.renamingColumn(column, to));
            } else if (user instanceof Table table) {
                draft.put(table.withConstraints(
                        Lists.changing(table.constraints(), c -> referencing(c, relation, column, to))));
            }
        }
    }
}
