package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.schema.TableConstraint.Target;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.AlterConstraint;
import dev.drydock.sql.Column;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of constraints without an index; keys go on to {@link KeyChange}. */
final class ConstraintChange {

    private ConstraintChange() {}

    /** Adds what one statement demands of one table in PostgreSQL's own order: checks, keys, foreign keys. */
    static void addAll(Draft draft, Name table, List<TableAction> actions, boolean only) {
        checks(draft, table, actions, only);
        notNulls(draft, table, actions, only);
        KeyChange.addAll(draft, table, actions, only);
        foreignKeys(draft, table, actions);
    }

    static void checks(Draft draft, Name table, List<TableAction> actions, boolean only) {
        for (TableAction action : actions) {
            if (action instanceof AddCheck check) {
                check(draft, table, check, only);
            }
        }
    }

    static void notNulls(Draft draft, Name table, List<TableAction> actions, boolean only) {
        for (TableAction action : actions) {
            if (action instanceof AddNotNull notNull) {
                NotNullChange.add(draft, table, notNull, only);
            }
        }
    }

    static void foreignKeys(Draft draft, Name table, List<TableAction> actions) {
        for (TableAction action : actions) {
            if (action instanceof AddForeignKey key) {
                foreignKey(draft, table, key);
            }
        }
    }

    /** Adds the NOT NULL that stands behind a column. */
    static void ofColumn(Draft draft, Name table, Column column, boolean only) {
        if (column.notNull()) {
            var written = column.notNullConstraint();
            NotNullChange.set(
                    draft,
                    table,
                    column.name(),
                    written == null ? null : written.name(),
                    written != null && written.noInherit(),
                    only);
        }
    }

    static void add(Draft draft, Name table, TableAction action, boolean only) {
        if (action instanceof AddKey || action instanceof AddExclusion) {
            KeyChange.addAll(draft, table, List.of(action), only);
        } else {
            addAll(draft, table, List.of(action), only);
        }
    }

    static void check(Draft draft, Name table, AddCheck check, boolean only) {
        Table before = draft.present(table);
        List<String> columns = before.columns().stream().map(TableColumn::name).toList();
        Formula formula = draft.formula(check.condition(), columns);
        List<String> read = columns.stream().filter(formula.columns()::contains).toList();
        String name = check.name();
        if (name == null) {
            name = draft.freeConstraint(table, read.size() == 1 ? read.get(0) : null, "check");
        }
        TableConstraint constraint = TableConstraint.of(name, Kind.CHECK, read)
                .withFormula(formula)
                .withValid(!check.notValid() && !check.notEnforced())
                .withNoInherit(check.noInherit());
        put(draft, table, constraint, only || check.noInherit());
    }

    /** Adds a constraint to a table and, as inherited, to all below it that do not have it. */
    static void put(Draft draft, Name table, TableConstraint constraint, boolean only) {
        Optional<TableConstraint> same = draft.present(table).constraint(constraint.name());
        if (same.isPresent()) {
            draft.change(
                    table, t -> t.changingConstraint(constraint.name(), c -> c.withInheritance(c.inherited(), true)));
        } else {
            draft.change(table, t -> t.plus(constraint));
        }
        for (Table child : only ? List.<Table>of() : draft.children(table)) {
            inherit(draft, child.name(), constraint);
        }
    }

    static void inherit(Draft draft, Name table, TableConstraint constraint) {
        Optional<TableConstraint> same = draft.present(table).constraint(constraint.name());
        if (same.isPresent()) {
            draft.change(
                    table,
                    t -> t.changingConstraint(constraint.name(), c -> c.withInheritance(c.inherited() + 1, c.local())));
            return;
        }
        draft.change(table, t -> t.plus(constraint.withInheritance(1, false)));
        draft.children(table).forEach(child -> inherit(draft, child.name(), constraint));
    }

    static void foreignKey(Draft draft, Name table, AddForeignKey key) {
        String name = key.name();
        if (name == null) {
            name = draft.freeConstraint(table, MadeUpName.joined(key.columns()), "fkey");
        }
        Name referenced = draft.relationName(key.referenced());
        List<String> columns = key.referencedColumns();
        Table known = draft.catalog.tables().get(referenced);
        if (columns.isEmpty() && known != null) {
            columns = known.primaryKey();
        }
        TableConstraint constraint = TableConstraint.of(name, Kind.FOREIGN_KEY, key.columns())
                .withTarget(new Target(referenced, columns, key.onDelete(), key.onUpdate()))
                .withDeferral(key.deferral())
                .withValid(!key.notValid() && !key.notEnforced());
        draft.change(table, t -> t.plus(constraint));
        PartitionKeys.referencing(draft, table, constraint);
    }

    static void validate(Draft draft, Name table, String name) {
        for (Name member : draft.family(table)) {
            draft.change(member, t -> t.changingConstraint(name, c -> c.withValid(true)));
        }
        NotNullChange.validated(draft, table, name);
    }

    static void alter(Draft draft, Name table, AlterConstraint alter) {
        for (Name member : draft.family(table)) {
            draft.change(member, t -> t.changingConstraint(alter.name(), c -> altered(c, alter)));
        }
        if (Boolean.TRUE.equals(alter.inherit())) {
            Optional<TableConstraint> own = draft.present(table).constraint(alter.name());
            own.ifPresent(constraint ->
                    draft.children(table).forEach(child -> NotNullChange.inherit(draft, child.name(), constraint)));
        }
    }

    private static TableConstraint altered(TableConstraint constraint, AlterConstraint alter) {
        TableConstraint changed = constraint;
        if (alter.deferral() != null) {
            changed = changed.withDeferral(alter.deferral());
        }
        if (alter.enforced() != null) {
            changed = changed.withValid(alter.enforced());
        }
        return alter.inherit() == null ? changed : changed.withNoInherit(!alter.inherit());
    }

    static void rename(Draft draft, Name table, String name, String to) {
        Optional<TableConstraint> before = draft.present(table).constraint(name);
        if (before.isEmpty()) {
            return;
        }
        if (before.get().hasIndex()) {
            RelationRename.index(draft, table.sibling(name), to);
            return;
        }
        boolean inherited = before.get().kind() == Kind.CHECK || before.get().kind() == Kind.NOT_NULL;
        for (Name member : inherited ? draft.family(table) : java.util.Set.of(table)) {
            draft.change(
                    member,
                    t -> t.changingConstraint(
                            name, c -> member.equals(table) || c.inherited() > 0 ? c.withOwnName(to) : c));
        }
    }

    /** The columns of a key in a table that may have it. */
    static List<String> columnsOf(@Nullable Table table) {
        List<String> names = new ArrayList<>();
        if (table != null) {
            table.columns().forEach(column -> names.add(column.name()));
        }
        return names;
    }
}
