package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Drops objects with all that goes along.
 *
 * <p>Without CASCADE the server refuses to drop what others need; as migrations are taken to succeed, whoever still mentions
 * a dropped object then only forgets it, and goes if it cannot be without: partitions, owned sequences.
 */
final class Cascade {

    private final Draft draft;
    private final boolean cascade;
    private final Deque<Reference> open = new ArrayDeque<>();

    private Cascade(Draft draft, boolean cascade) {
        this.draft = draft;
        this.cascade = cascade;
    }

    static void drop(Draft draft, Reference object, boolean cascade) {
        Cascade drop = new Cascade(draft, cascade);
        drop.open.add(object);
        drop.run();
    }

    /** Drops a column of one table, not of those below it. */
    static void dropColumn(Draft draft, Name table, String column, boolean cascade) {
        Cascade drop = new Cascade(draft, cascade);
        drop.column(table, column);
        drop.run();
    }

    /** Drops a constraint of one table with its index, and with CASCADE the foreign keys that need it. */
    static void dropConstraint(Draft draft, Name table, String constraint, boolean cascade) {
        Cascade drop = new Cascade(draft, cascade);
        drop.constraints(table, Set.of(constraint));
        drop.run();
    }

    /** Drops an index with its parts in partitions. */
    static void dropIndex(Draft draft, Name index) {
        Deque<Name> left = new ArrayDeque<>(Set.of(index));
        while (!left.isEmpty()) {
            Name next = left.remove();
            Relation owner = draft.ownerOf(next);
            if (owner instanceof View view) {
                draft.put(view.withIndexes(
                        Lists.without(view.indexes(), i -> i.name().equals(next.name()))));
            } else if (owner instanceof Table table) {
                draft.put(table.withConstraints(Lists.without(
                                table.constraints(), c -> next.name().equals(c.index())))
                        .withIndexes(
                                Lists.without(table.indexes(), i -> i.name().equals(next.name()))));
                for (Table child : draft.children(table.name())) {
                    child.indexes().stream()
                            .filter(i -> next.equals(i.parent()))
                            .forEach(i -> left.add(child.name().sibling(i.name())));
                }
            }
        }
    }

    private void run() {
        while (!open.isEmpty()) {
            Reference next = open.remove();
            SchemaObject object = draft.catalog.object(next);
            if (object == null) {
                continue;
            }
            draft.remove(object);
            for (SchemaObject user : draft.catalog.usersOf(next)) {
                bereave(user.reference(), next);
            }
        }
    }

    /** Takes from an object what needs another one that is gone. */
    private void bereave(Reference user, Reference gone) {
        SchemaObject object = draft.catalog.object(user);
        if (object instanceof Table table) {
            table(table, gone);
        } else if (object instanceof Sequence) {
            open.add(user);
        } else if (object instanceof View view) {
            if (cascade) {
                open.add(user);
            } else {
                draft.put(view.forgetting(gone));
            }
        } else if (object instanceof CompositeType composite) {
            draft.put(new CompositeType(
                    composite.name(),
                    Lists.without(composite.attributes(), a -> a.typeUses().contains(gone))));
        } else if (object instanceof Domain domain && !domain.typeUses().contains(gone)) {
            draft.put(domain.withConstraints(
                            Lists.without(domain.constraints(), c -> c.uses().contains(gone)))
                    .withDefault(
                            domain.defaultValue() != null
                                            && domain.defaultValue().uses().contains(gone)
                                    ? null
                                    : domain.defaultValue()));
        } else if (object != null) {
            open.add(user);
        }
    }

    private void table(Table table, Reference gone) {
        if (gone.kind() == Reference.Kind.RELATION && gone.name().equals(table.partitionOf())) {
            open.add(table.reference());
            return;
        }
        if (gone.kind() == Reference.Kind.RELATION && table.shape().inherits().contains(gone.name())) {
            if (cascade) {
                open.add(table.reference());
            } else {
                draft.put(table.withShape(
                        table.shape().withInherits(Lists.without(table.shape().inherits(), gone.name()::equals))));
            }
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        Set<String> constraints = new LinkedHashSet<>();
        for (TableColumn column : table.columns()) {
            boolean typed = column.typeUses().contains(gone);
            boolean computed = column.filling() != TableColumn.Filling.DEFAULT
                    && column.value() != null
                    && column.value().uses().contains(gone);
            if (typed || computed) {
                columns.add(column.name());
            }
        }
        for (TableConstraint constraint : table.constraints()) {
            if (constraint.uses().contains(gone)) {
                constraints.add(constraint.name());
            }
        }
        Table left = table.withColumns(Lists.changing(
                        table.columns(),
                        c -> c.value() != null && c.value().uses().contains(gone) && !columns.contains(c.name()),
                        c -> c.withValue(TableColumn.Filling.NOTHING, null)))
                .withIndexes(Lists.without(
                        table.indexes(), i -> !i.constraint() && i.uses().contains(gone)))
                .withTriggers(Lists.without(table.triggers(), t -> t.uses().contains(gone)));
        draft.put(left);
        constraints(table.name(), constraints);
        columns.forEach(column -> column(table.name(), column));
    }

    /** Drops constraints of a table; without the key it needs a foreign key goes too. */
    private void constraints(Name table, Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Table before = draft.present(table);
        Set<Set<String>> keys = new LinkedHashSet<>();
        for (TableConstraint constraint : before.constraints()) {
            boolean key = constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE;
            if (names.contains(constraint.name()) && key) {
                keys.add(Set.copyOf(constraint.columns()));
            }
        }
        draft.put(before.withoutConstraints(c -> names.contains(c.name())));
        if (!keys.isEmpty()) {
            foreignKeys(table, keys);
        }
    }

    private void foreignKeys(Name table, Set<Set<String>> keys) {
        Set<Name> referencing = new LinkedHashSet<>(Set.of(table));
        draft.catalog.usersOf(Reference.relation(table)).forEach(user -> referencing.add(user.name()));
        for (Name name : cascade ? referencing : Set.<Name>of()) {
            draft.change(
                    name,
                    t -> t.withConstraints(Lists.without(
                            t.constraints(),
                            c -> c.target() != null
                                    && c.target().table().equals(table)
                                    && keys.contains(Set.copyOf(c.target().columns())))));
        }
    }

    private void column(Name name, String column) {
        Table table = draft.present(name);
        if (table.column(column).isEmpty()) {
            return;
        }
        Set<String> constraints = new LinkedHashSet<>();
        Set<String> generated = new LinkedHashSet<>();
        for (TableConstraint constraint : table.constraints()) {
            boolean behind = constraint.index() != null
                    && table.index(constraint.index())
                            .filter(i -> i.columns().contains(column))
                            .isPresent();
            if (constraint.columns().contains(column) || behind) {
                constraints.add(constraint.name());
            }
        }
        for (TableColumn other : table.columns()) {
            boolean reads = other.value() != null && other.value().columns().contains(column);
            if (reads && !other.name().equals(column)) {
                generated.add(other.name());
            }
        }
        constraints(name, constraints);
        draft.change(
                name,
                t -> t.withColumns(Lists.without(t.columns(), c -> c.name().equals(column)))
                        .withIndexes(Lists.without(t.indexes(), i -> i.columns().contains(column)))
                        .withTriggers(Lists.without(
                                t.triggers(), g -> cascade && g.columns().contains(column))));
        if (cascade || !draft.server.atLeast(15)) {
            generated.forEach(other -> column(name, other));
        }
        users(name, column);
    }

    private static boolean refersTo(Table referencing, Name table, String column) {
        return referencing.constraints().stream()
                .anyMatch(c -> c.target() != null
                        && c.target().table().equals(table)
                        && c.target().columns().contains(column));
    }

    private void users(Name table, String column) {
        for (SchemaObject user : draft.catalog.anyUsersOf(Reference.relation(table))) {
            boolean owned = user instanceof Sequence sequence && sequence.isOwnedBy(table, column);
            boolean described = user instanceof Statistics statistics
                    && statistics.columns().contains(column);
            boolean read = cascade && user instanceof View view && view.reads(table, column);
            if (owned || described || read) {
                open.add(user.reference());
            } else if (user instanceof Table referencing && refersTo(referencing, table, column)) {
                draft.change(
                        referencing.name(),
                        t -> t.withConstraints(Lists.without(
                                t.constraints(),
                                c -> c.target() != null
                                        && c.target().table().equals(table)
                                        && c.target().columns().contains(column))));
            }
        }
    }
}
