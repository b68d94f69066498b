package dev.drydock.schema;

import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddIdentity;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.AlterConstraint;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.DropExpression;
import dev.drydock.sql.DropIdentity;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Inherit;
import dev.drydock.sql.Name;
import dev.drydock.sql.NoInherit;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.SetExpression;
import dev.drydock.sql.SetIdentity;
import dev.drydock.sql.SetLogged;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the actions of ALTER TABLE make of a table. */
final class TableChange {

    private TableChange() {}

    /**
     * Runs the actions in PostgreSQL's own order: what drops, types, columns, marks of columns, keys, other constraints,
     * the rest (measured, 13 and 18).
     */
    static void apply(Draft draft, AlterTable alter) {
        Table known = draft.table(alter.table());
        if (known == null) {
            return;
        }
        List<TableAction> actions = alter.actions().stream()
                .sorted(Comparator.comparingInt(TableChange::pass))
                .toList();
        for (TableAction action : actions) {
            apply(draft, known.name(), action, alter.only());
        }
    }

    private static int pass(TableAction action) {
        if (action instanceof DropColumn
                || action instanceof DropConstraint
                || action instanceof DropNotNull
                || action instanceof DropExpression
                || action instanceof DropIdentity) {
            return 0;
        }
        if (action instanceof AlterColumnType) {
            return 1;
        }
        if (action instanceof AddColumn) {
            return 2;
        }
        if (action instanceof SetNotNull
                || action instanceof SetExpression
                || action instanceof AddIdentity
                || action instanceof SetIdentity
                || action instanceof AddNotNull) {
            return 3;
        }
        if (action instanceof AddKey || action instanceof AddExclusion) {
            return 4;
        }
        return action instanceof AddCheck || action instanceof AddForeignKey ? 5 : 6;
    }

    private static void apply(Draft draft, Name table, TableAction action, boolean only) {
        if (action instanceof AddColumn add) {
            ColumnChange.add(draft, table, add, only);
        } else if (action instanceof DropColumn drop) {
            dropColumn(draft, table, drop, only);
        } else if (action instanceof AlterColumnType alter) {
            ColumnChange.changeType(draft, table, alter, only);
        } else if (action instanceof SetDefault set) {
            ColumnChange.setDefault(draft, table, set.column(), set.value(), only);
        } else if (action instanceof DropDefault drop) {
            ColumnChange.setDefault(draft, table, drop.column(), null, only);
        } else if (action instanceof SetNotNull set) {
            NotNullChange.set(draft, table, set.column(), null, false, only);
        } else if (action instanceof DropNotNull drop) {
            NotNullChange.drop(draft, table, drop.column(), only);
        } else if (action instanceof AddIdentity add) {
            ColumnChange.addIdentity(draft, table, add);
        } else if (action instanceof SetIdentity set) {
            ColumnChange.setIdentity(draft, table, set);
        } else if (action instanceof DropIdentity drop) {
            ColumnChange.dropIdentity(draft, table, drop.column());
        } else if (action instanceof SetExpression set) {
            ColumnChange.setExpression(draft, table, set, only);
        } else if (action instanceof DropExpression drop) {
            ColumnChange.dropExpression(draft, table, drop.column(), only);
        } else {
            constraint(draft, table, action, only);
        }
    }

    private static void constraint(Draft draft, Name table, TableAction action, boolean only) {
        if (action instanceof ValidateConstraint validate) {
            ConstraintChange.validate(draft, table, validate.name());
        } else if (action instanceof AlterConstraint alter) {
            ConstraintChange.alter(draft, table, alter);
        } else if (action instanceof RenameConstraint rename) {
            ConstraintChange.rename(draft, table, rename.name(), rename.to());
        } else if (action instanceof DropConstraint drop) {
            dropConstraint(draft, table, drop, only);
        } else if (action instanceof AttachPartition attach) {
            Inheritance.attach(draft, table, attach);
        } else if (action instanceof DetachPartition detach) {
            Inheritance.detach(draft, table, detach.partition());
        } else if (action instanceof Inherit inherit) {
            Inheritance.inherit(draft, table, inherit.parent());
        } else if (action instanceof NoInherit inherit) {
            Inheritance.disinherit(draft, table, inherit.parent());
        } else if (action instanceof SetLogged set) {
            draft.change(table, t -> t.withShape(t.shape().withPersistence(set.logged() ? "" : "UNLOGGED")));
        } else {
            ConstraintChange.add(draft, table, action, only);
        }
    }

    private static void dropColumn(Draft draft, Name table, DropColumn drop, boolean only) {
        for (Name member : draft.family(table)) {
            Optional<TableColumn> column = draft.present(member).column(drop.column());
            boolean own = member.equals(table);
            if (column.isEmpty()) {
                continue;
            }
            if (own || !only && !column.get().local() && column.get().inherited() <= 1) {
                Cascade.dropColumn(draft, member, drop.column(), drop.cascade());
            } else if (column.get().inherited() > 0) {
                draft.change(
                        member,
                        t -> t.changingColumn(
                                drop.column(), c -> c.withInheritance(c.inherited() - 1, c.local() || only)));
            }
        }
    }

    private static void dropConstraint(Draft draft, Name table, DropConstraint drop, boolean only) {
        Optional<TableConstraint> dropped = draft.present(table).constraint(drop.name());
        if (dropped.isEmpty()) {
            return;
        }
        TableConstraint constraint = dropped.get();
        if (constraint.index() != null) {
            List<Table> children = draft.children(table);
            Cascade.dropConstraint(draft, table, drop.name(), drop.cascade());
            parts(draft, table.sibling(constraint.index()), children, drop.cascade());
        } else if (constraint.kind() == TableConstraint.Kind.NOT_NULL) {
            NotNullChange.drop(draft, table, constraint.columns().get(0), only);
        } else {
            Cascade.dropConstraint(draft, table, drop.name(), drop.cascade());
            below(draft, table, constraint, only);
        }
    }

    private static void parts(Draft draft, Name index, List<Table> children, boolean cascade) {
        for (Table child : children) {
            for (TableIndex part : child.indexes()) {
                if (index.equals(part.parent())) {
                    List<Table> below = draft.children(child.name());
                    Cascade.dropConstraint(draft, child.name(), part.name(), cascade);
                    parts(draft, child.name().sibling(part.name()), below, cascade);
                }
            }
        }
    }

    private static void below(Draft draft, Name table, TableConstraint constraint, boolean only) {
        for (Table child : draft.children(table)) {
            for (TableConstraint inherited : child.constraints()) {
                boolean same = inherited.kind() == constraint.kind()
                        && inherited.inherited() > 0
                        && (constraint.kind() == TableConstraint.Kind.FOREIGN_KEY
                                ? inherited.columns().equals(constraint.columns())
                                : inherited.name().equals(constraint.name()));
                if (same && (inherited.local() || inherited.inherited() > 1 || only)) {
                    draft.change(
                            child.name(),
                            t -> t.changingConstraint(
                                    inherited.name(), c -> c.withInheritance(c.inherited() - 1, c.local() || only)));
                } else if (same) {
                    Cascade.dropConstraint(draft, child.name(), inherited.name(), false);
                    below(draft, child.name(), constraint, false);
                }
            }
        }
    }
}
