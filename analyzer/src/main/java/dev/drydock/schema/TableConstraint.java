package dev.drydock.schema;

import dev.drydock.sql.Deferral;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import dev.drydock.sql.ReferentialAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that exists.
 *
 * @param name its name, made up the way PostgreSQL does where none was written
 * @param kind what it demands
 * @param columns the columns concerned; for a CHECK those that its condition reads
 * @param formula the condition of a CHECK, else null
 * @param target what a foreign key refers to, else null
 * @param valid whether all existing rows are known to satisfy it
 * @param index the index behind a key or an exclusion, else null
 * @param deferral when it is checked
 * @param noInherit whether children do not get it
 * @param inherited the number of parents that have it
 * @param local whether it was written for this table too
 */
public record TableConstraint(
        String name,
        Kind kind,
        List<String> columns,
        @Nullable Formula formula,
        @Nullable Target target,
        boolean valid,
        @Nullable String index,
        Deferral deferral,
        boolean noInherit,
        int inherited,
        boolean local) {

    /** What a constraint demands. */
    public enum Kind {
        PRIMARY_KEY("pkey"),
        UNIQUE("key"),
        CHECK("check"),
        FOREIGN_KEY("fkey"),
        EXCLUSION("excl"),
        NOT_NULL("not_null");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    /**
     * What a foreign key refers to.
     *
     * @param table the referenced table, with its schema where that is known
     * @param columns its columns, those of the primary key where none were written; empty where that is not known
     * @param onDelete what happens to the referencing rows
     * @param onUpdate the same
     */
    public record Target(Name table, List<String> columns, ReferentialAction onDelete, ReferentialAction onUpdate) {

        public Target {
            columns = List.copyOf(columns);
        }

        Target withColumns(List<String> changed) {
            return new Target(table, changed, onDelete, onUpdate);
        }
    }

    public TableConstraint {
        columns = List.copyOf(columns);
    }

    /** A constraint that was written for one table. */
    static TableConstraint of(String name, Kind kind, List<String> columns) {
        return new TableConstraint(
                name, kind, columns, null, null, true, null, Deferral.NOT_DEFERRABLE, false, 0, true);
    }

    /** The condition of a CHECK, else null. */
    public @Nullable Expression condition() {
        return formula == null ? null : formula.expression();
    }

    /** The referenced table of a foreign key, else null. */
    public @Nullable Name referenced() {
        return target == null ? null : target.table();
    }

    /** Tells whether an index stands behind it. */
    public boolean hasIndex() {
        return index != null;
    }

    Set<Reference> uses() {
        if (formula != null) {
            return formula.uses();
        }
        return target == null ? Set.of() : Set.of(Reference.relation(target.table()));
    }

    TableConstraint withValid(boolean changed) {
        return copy(name, columns, formula, target, changed, index, deferral, noInherit, inherited, local);
    }

    TableConstraint withFormula(Formula changed) {
        return copy(name, columns, changed, target, valid, index, deferral, noInherit, inherited, local);
    }

    TableConstraint withTarget(@Nullable Target changed) {
        return copy(name, columns, formula, changed, valid, index, deferral, noInherit, inherited, local);
    }

    TableConstraint withIndex(@Nullable String changed) {
        return copy(name, columns, formula, target, valid, changed, deferral, noInherit, inherited, local);
    }

    TableConstraint withDeferral(Deferral changed) {
        return copy(name, columns, formula, target, valid, index, changed, noInherit, inherited, local);
    }

    TableConstraint withNoInherit(boolean changed) {
        return copy(name, columns, formula, target, valid, index, deferral, changed, inherited, local);
    }

    TableConstraint withInheritance(int changed, boolean changedLocal) {
        return copy(name, columns, formula, target, valid, index, deferral, noInherit, changed, changedLocal);
    }

    TableConstraint withName(String changed) {
        return copy(
                changed,
                columns,
                formula,
                target,
                valid,
                index == null ? null : changed,
                deferral,
                noInherit,
                inherited,
                local);
    }

    TableConstraint withOwnName(String changed) {
        return copy(changed, columns, formula, target, valid, index, deferral, noInherit, inherited, local);
    }

    TableConstraint renamingColumn(String column, String to) {
        return copy(
                name,
                References.renamed(columns, column, to),
                formula == null ? null : formula.renamingColumn(column, to),
                target,
                valid,
                index,
                deferral,
                noInherit,
                inherited,
                local);
    }

    TableConstraint renaming(Reference from, Reference to) {
        if (!uses().contains(from)) {
            return this;
        }
        Target moved = target;
        if (target != null && Reference.relation(target.table()).equals(from)) {
            moved = new Target(to.name(), target.columns(), target.onDelete(), target.onUpdate());
        }
        Formula renamed = formula == null ? null : formula.renaming(from, to);
        return copy(name, columns, renamed, moved, valid, index, deferral, noInherit, inherited, local);
    }

    private TableConstraint copy(
            String n,
            List<String> c,
            @Nullable Formula f,
            @Nullable Target t,
            boolean v,
            @Nullable String i,
            Deferral when,
            boolean own,
            int parents,
            boolean here) {
        return new TableConstraint(n, kind, c, f, t, v, i, when, own, parents, here);
    }
}
