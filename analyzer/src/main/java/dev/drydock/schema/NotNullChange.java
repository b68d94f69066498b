package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of NOT NULL: a mark of the column, and from version 18 on a constraint with a name as well. */
final class NotNullChange {

    private NotNullChange() {}

    static void add(Draft draft, Name table, AddNotNull add, boolean only) {
        if (!add.notValid()) {
            set(draft, table, add.column(), add.name(), add.noInherit(), only);
            return;
        }
        String name = add.name() == null ? draft.freeConstraint(table, add.column(), "not_null") : add.name();
        TableConstraint constraint = TableConstraint.of(name, Kind.NOT_NULL, List.of(add.column()))
                .withValid(false)
                .withNoInherit(add.noInherit());
        put(draft, table, constraint, only || add.noInherit());
    }

    /** Makes a column refuse NULL, in the table and, as inherited, in all below it. */
    static void set(Draft draft, Name table, String column, @Nullable String written, boolean noInherit, boolean only) {
        if (!draft.server.atLeast(18)) {
            ColumnChange.each(draft, table, only, column, c -> c.withNotNull(true));
            return;
        }
        Optional<TableConstraint> before = of(draft.present(table), column);
        if (before.isPresent()) {
            ColumnChange.each(draft, table, true, column, c -> c.withNotNull(true));
            draft.change(
                    table,
                    t -> t.changingConstraint(
                            before.get().name(), c -> c.withValid(true).withInheritance(c.inherited(), true)));
            draft.children(table).forEach(child -> {
                if (of(child, column).isPresent()) {
                    set(draft, child.name(), column, null, false, false);
                }
            });
            return;
        }
        String name = written == null ? draft.freeConstraint(table, column, "not_null") : written;
        put(
                draft,
                table,
                TableConstraint.of(name, Kind.NOT_NULL, List.of(column)).withNoInherit(noInherit),
                only || noInherit);
    }

    private static void put(Draft draft, Name table, TableConstraint constraint, boolean only) {
        draft.change(
                table,
                t -> t.plus(constraint).changingColumn(constraint.columns().get(0), c -> c.withNotNull(true)));
        for (Table child : only ? List.<Table>of() : draft.children(table)) {
            inherit(draft, child.name(), constraint);
        }
    }

    /** Gives a child the parent's constraint: under the parent's name, unless the column has one of its own. */
    static void inherit(Draft draft, Name table, TableConstraint constraint) {
        String column = constraint.columns().get(0);
        Table child = draft.present(table);
        Optional<TableConstraint> own = of(child, column);
        draft.change(table, t -> t.changingColumn(column, c -> c.withNotNull(true)));
        if (own.isPresent()) {
            String name = own.get().name();
            draft.change(table, t -> t.changingConstraint(name, c -> c.withInheritance(c.inherited() + 1, c.local())));
            return;
        }
        String name = child.constraint(constraint.name()).isPresent()
                ? draft.freeConstraint(table, column, "not_null")
                : constraint.name();
        TableConstraint inherited = constraint.withOwnName(name).withInheritance(1, false);
        draft.change(table, t -> t.plus(inherited));
        draft.children(table).forEach(grandchild -> inherit(draft, grandchild.name(), inherited));
    }

    static Optional<TableConstraint> of(Table table, String column) {
        return table.constraints().stream()
                .filter(c -> c.kind() == Kind.NOT_NULL && c.columns().contains(column))
                .findFirst();
    }

    /** A NOT NULL that was added NOT VALID counts in full from now on. */
    static void validated(Draft draft, Name table, String name) {
        Optional<TableConstraint> found = draft.present(table).constraint(name);
        if (found.isPresent() && found.get().kind() == Kind.NOT_NULL) {
            String column = found.get().columns().get(0);
            for (Name member : draft.family(table)) {
                Optional<TableConstraint> own = of(draft.present(member), column);
                draft.change(
                        member,
                        t -> own.isEmpty() ? t : t.changingConstraint(own.get().name(), c -> c.withValid(true)));
            }
        }
    }

    static void drop(Draft draft, Name table, String column, boolean only) {
        for (Name member : only ? java.util.Set.of(table) : draft.family(table)) {
            Table known = draft.present(member);
            boolean keeps = !member.equals(table)
                    && of(known, column).filter(TableConstraint::local).isPresent();
            if (keeps) {
                String own = of(known, column).map(TableConstraint::name).orElse("");
                draft.change(
                        member,
                        t -> t.changingConstraint(own, c -> c.withInheritance(Math.max(0, c.inherited() - 1), true)));
            } else {
                draft.change(
                        member,
                        t -> t.withoutConstraints(c ->
                                        c.kind() == Kind.NOT_NULL && c.columns().contains(column))
                                .changingColumn(column, c -> c.withNotNull(false)));
            }
        }
    }
}
