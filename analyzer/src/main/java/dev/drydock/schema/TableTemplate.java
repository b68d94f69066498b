package dev.drydock.schema;

import dev.drydock.schema.TableColumn.Filling;
import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.LikeClause;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Set;

/** What LIKE takes over from another table. */
final class TableTemplate {

    private TableTemplate() {}

    private static boolean including(LikeClause like, String what) {
        boolean including = false;
        for (String option : like.options()) {
            if (option.equals("INCLUDING ALL") || option.equals("INCLUDING " + what)) {
                including = true;
            } else if (option.equals("EXCLUDING ALL") || option.equals("EXCLUDING " + what)) {
                including = false;
            }
        }
        return including;
    }

    /** Adds the columns; false where they are not all known. */
    static boolean columns(Draft draft, Name table, LikeClause like, List<TableColumn> columns) {
        Table known = draft.table(like.table());
        if (known == null) {
            return false;
        }
        boolean defaults = including(like, "DEFAULTS");
        boolean generated = including(like, "GENERATED");
        boolean identity = including(like, "IDENTITY");
        for (TableColumn column : known.columns()) {
            boolean computed = column.filling() == Filling.STORED || column.filling() == Filling.VIRTUAL;
            boolean keeps = column.filling() == Filling.DEFAULT ? defaults : computed ? generated : identity;
            if (keeps && column.identity()) {
                SequenceChange.identity(draft, table, column.name(), null);
            }
            columns.add((keeps ? column : column.withValue(Filling.NOTHING, null)).withInheritance(0, true));
        }
        return known.complete();
    }

    /** Adds what has no index: NOT NULL always, CHECK with INCLUDING CONSTRAINTS. */
    static void constraints(Draft draft, Name table, LikeClause like) {
        Table known = draft.table(like.table());
        if (known == null) {
            return;
        }
        for (TableConstraint constraint : known.constraints()) {
            TableConstraint own = constraint.withInheritance(0, true);
            if (constraint.kind() == Kind.NOT_NULL) {
                String column = constraint.columns().get(0);
                if (NotNullChange.of(draft.present(table), column).isEmpty()) {
                    draft.change(table, t -> t.plus(own));
                }
            } else if (constraint.kind() == Kind.CHECK && including(like, "CONSTRAINTS")) {
                draft.change(table, t -> t.plus(own));
            }
        }
    }

    /** Adds indexes and keys under made-up names, and extended statistics. */
    static void indexes(Draft draft, Name table, LikeClause like) {
        Table known = draft.table(like.table());
        if (known == null) {
            return;
        }
        for (TableIndex index : including(like, "INDEXES") ? known.indexes() : List.<TableIndex>of()) {
            index(draft, table, known, index);
        }
        if (including(like, "STATISTICS")) {
            for (SchemaObject user : draft.catalog.usersOf(known.reference())) {
                if (user instanceof Statistics statistics) {
                    StatisticsChange.copy(draft, table, statistics);
                }
            }
        }
    }

    private static void index(Draft draft, Name table, Table template, TableIndex index) {
        TableConstraint constraint = template.constraints().stream()
                .filter(c -> index.name().equals(c.index()))
                .findFirst()
                .orElse(null);
        if (constraint == null) {
            String name = IndexChange.madeUp(draft, table, index);
            draft.change(
                    table, t -> t.plus(index.withName(name).withParent(null).withValid(true)));
            return;
        }
        boolean primary = constraint.kind() == Kind.PRIMARY_KEY;
        String second = primary ? null : MadeUpName.joined(index.labels());
        String name = draft.freeRelation(table, second, constraint.kind().suffix(), true);
        draft.change(
                table,
                t -> t.plus(index.withName(name).withParent(null).withValid(true))
                        .plus(constraint.withOwnName(name).withIndex(name).withInheritance(0, true)));
        for (String column : primary ? constraint.columns() : Set.<String>of()) {
            NotNullChange.set(draft, table, column, null, false, false);
        }
    }
}
