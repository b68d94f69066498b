package dev.drydock.schema;

import dev.drydock.schema.TableIndex.Key;
import dev.drydock.sql.ColumnLabel;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Expression;
import dev.drydock.sql.IndexKey;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of indexes, those of partitions included. */
final class IndexChange {

    private IndexChange() {}

    static void create(Draft draft, CreateIndex create) {
        Relation relation = draft.relation(create.table());
        if (relation == null || relation instanceof Sequence) {
            return;
        }
        Name written = create.name();
        if (written != null && draft.catalog.relationTaken(relation.name().sibling(written.name()))) {
            return;
        }
        List<Key> keys = keys(draft, relation, create.keys(), create.include());
        Expression where = create.where();
        TableIndex index = new TableIndex(
                "",
                create.unique(),
                !create.only() || draft.children(relation.name()).isEmpty(),
                create.method(),
                keys,
                create.include(),
                where == null ? null : draft.formula(where, columns(relation)),
                create.nullsNotDistinct(),
                false,
                null);
        String name = written == null ? madeUp(draft, relation.name(), index) : written.name();
        TableIndex named = index.withName(name);
        if (relation instanceof View view) {
            draft.put(view.withIndexes(Lists.plus(view.indexes(), named)));
            return;
        }
        draft.change(relation.name(), t -> t.plus(named));
        if (!create.only()) {
            spread(draft, relation.name(), named, null);
        }
    }

    static String madeUp(Draft draft, Name table, TableIndex index) {
        return draft.freeRelation(table, MadeUpName.joined(index.labels()), "idx", false);
    }

    private static List<String> columns(Relation relation) {
        return relation instanceof Table table ? ConstraintChange.columnsOf(table) : List.of();
    }

    /** The keys of an index with the names that its columns get. */
    static List<Key> keys(Draft draft, Relation relation, List<IndexKey> written, List<String> include) {
        List<String> columns = columns(relation);
        List<Key> keys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (IndexKey key : written) {
            String text = key.expression().text();
            String wanted = key.column() == null
                    ? ColumnLabel.of(text, draft.server.major()).orElse("expr")
                    : key.column();
            String label = MadeUpName.label(wanted, labels);
            labels.add(label);
            String sole = key.column() == null ? Mentions.soleColumn(text) : key.column();
            String column = columns.contains(sole) ? sole : key.column();
            keys.add(new Key(column, draft.formula(key.expression(), columns), options(key), label));
        }
        return keys;
    }

    /** What distinguishes keys over one column, in the words of SQL; PostgreSQL's defaults are left out. */
    private static String options(IndexKey key) {
        StringBuilder options = new StringBuilder();
        if (key.collation() != null) {
            options.append(" COLLATE ").append(key.collation());
        }
        if (key.operatorClass() != null) {
            options.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            options.append(" DESC");
        }
        if (key.nullsFirst() != null && key.nullsFirst() != key.descending()) {
            options.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return options.toString().strip();
    }

    /**
     * Gives every partition its part of an index: one that fits and belongs to nothing yet, else a new one under a
     * made-up name.
     *
     * @param constraint the constraint before the index, or null
     */
    static void spread(Draft draft, Name table, TableIndex index, @Nullable TableConstraint constraint) {
        for (Table child : draft.children(table)) {
            if (table.equals(child.partitionOf())) {
                spreadTo(draft, table, index, constraint, child);
            }
        }
    }

    static void spreadTo(Draft draft, Name table, TableIndex index, @Nullable TableConstraint constraint, Table child) {
        Name parent = table.sibling(index.name());
        Optional<TableIndex> fitting = child.indexes().stream()
                .filter(i -> i.parent() == null && i.valid() && i.sameAs(index))
                .filter(i -> constraint == null || i.constraint())
                .findFirst();
        if (fitting.isPresent()) {
            String name = fitting.get().name();
            draft.change(
                    child.name(),
                    t -> t.changingIndex(name, i -> i.withParent(parent))
                            .changingConstraint(name, c -> constraint == null ? c : c.withInheritance(1, false)));
            return;
        }
        String second = constraint != null && constraint.kind() == TableConstraint.Kind.PRIMARY_KEY
                ? null
                : MadeUpName.joined(index.labels());
        String label = constraint == null ? "idx" : constraint.kind().suffix();
        String name = draft.freeRelation(child.name(), second, label, constraint != null);
        TableIndex part = index.withName(name).withParent(parent).withValid(true);
        TableConstraint own = constraint == null
                ? null
                : constraint.withOwnName(name).withIndex(name).withInheritance(1, false);
        draft.change(
                child.name(), t -> own == null ? t.plus(part) : t.plus(part).plus(own));
        spread(draft, child.name(), part, own);
    }

    /** ALTER INDEX … ATTACH PARTITION: the parent is valid once every partition has its part. */
    static void attach(Draft draft, Name writtenParent, Name writtenPart) {
        Name parent = draft.index(writtenParent);
        Name part = draft.index(writtenPart);
        if (parent == null
                || part == null
                || !(draft.ownerOf(parent) instanceof Table owner)
                || !(draft.ownerOf(part) instanceof Table child)) {
            return;
        }
        boolean keyed =
                owner.index(parent.name()).filter(TableIndex::constraint).isPresent();
        draft.change(
                child.name(),
                t -> t.changingIndex(part.name(), i -> i.withParent(parent))
                        .changingConstraint(part.name(), c -> keyed ? c.withInheritance(1, false) : c));
        validate(draft, owner.name(), parent);
    }

    private static void validate(Draft draft, Name table, Name index) {
        Name at = table;
        Name part = index;
        while (at != null && part != null) {
            Name parent = part;
            boolean whole = draft.children(at).stream()
                    .allMatch(child -> child.indexes().stream().anyMatch(i -> i.valid() && parent.equals(i.parent())));
            if (!whole) {
                return;
            }
            draft.change(at, t -> t.changingIndex(parent.name(), i -> i.withValid(true)));
            Table known = draft.present(at);
            part = known.index(parent.name()).map(TableIndex::parent).orElse(null);
            at = known.partitionOf();
        }
    }
}
