package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.AlterConstraint;
import dev.drydock.sql.Deferral;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Place;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.List;

/** What the actions on constraints do beyond locking the table itself (measured, 13 to 18). */
final class ConstraintForms {

    static final Dispatch<TableAction, Alteration> ALL = new Dispatch<TableAction, Alteration>()
            .with(AddCheck.class, ConstraintForms::check)
            .with(AddNotNull.class, ConstraintForms::notNull)
            .with(AddKey.class, ConstraintForms::key)
            .with(AddExclusion.class, (add, in) -> built(in, false, add.deferral()))
            .with(AddForeignKey.class, ConstraintForms::foreignKey)
            .with(ValidateConstraint.class, ConstraintForms::validate)
            .with(AlterConstraint.class, ConstraintForms::alter)
            .with(DropConstraint.class, ConstraintForms::drop)
            .with(RenameConstraint.class, ConstraintForms::rename);

    private ConstraintForms() {}

    private static void check(AddCheck add, Alteration in) {
        if (!add.noInherit() || in.atLeast(18)) {
            in.lockFamily();
        }
        if (!add.notValid() && !add.notEnforced()) {
            List<Table> checked = add.noInherit() ? List.of(in.table()) : in.family();
            checked.forEach(in.claims()::scan);
        }
    }

    private static void notNull(AddNotNull add, Alteration in) {
        in.lockFamily();
        for (Table member : add.notValid() ? List.<Table>of() : in.family()) {
            boolean known =
                    member.column(add.column()).map(TableColumn::notNull).orElse(false);
            if (!known && !member.provesNotNull(add.column(), in.dropped())) {
                in.claims().scan(member);
            }
        }
    }

    private static void key(AddKey add, Alteration in) {
        if (add.usingIndex() == null) {
            built(
                    in,
                    add.primary()
                            && !add.columns().stream()
                                    .allMatch(column -> in.column(column)
                                            .filter(TableColumn::notNull)
                                            .isPresent()),
                    add.deferral());
        }
        for (Table member : add.primary() ? in.family() : List.<Table>of()) {
            List<String> columns = add.usingIndex() == null
                    ? add.columns()
                    : member.index(add.usingIndex())
                            .map(index -> index.keyColumns())
                            .orElse(List.of());
            boolean proven = columns.stream()
                    .allMatch(column -> member.provesNotNull(column)
                            || member.column(column).map(TableColumn::notNull).orElse(true));
            if (!proven) {
                in.claims().scan(member);
            }
        }
    }

    private static void built(Alteration in, boolean notNull, Deferral deferral) {
        if (notNull || in.atLeast(18)) {
            in.lockFamily();
        } else if (in.table().partitioned()) {
            LockMode below = deferral == Deferral.NOT_DEFERRABLE ? LockMode.SHARE : LockMode.SHARE_ROW_EXCLUSIVE;
            in.family().forEach(member -> in.claims().lock(member.name(), below));
        }
        in.family().forEach(in.claims()::buildNew);
    }

    private static void foreignKey(AddForeignKey add, Alteration in) {
        if (add.place() == Place.ALTER_TABLE) {
            if (in.table().partitioned()) {
                in.lockFamily();
            }
            in.lockReferenced(add.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
            if (!add.notValid() && !add.notEnforced()) {
                List<Table> checked = in.table().partitioned() ? in.family() : List.of(in.table());
                checked.forEach(in.claims()::scan);
            }
        }
    }

    private static void validate(ValidateConstraint validate, Alteration in) {
        TableConstraint constraint = in.table().constraint(validate.name()).orElse(null);
        if (constraint == null || constraint.valid()) {
            return;
        }
        if (constraint.kind() != Kind.FOREIGN_KEY) {
            in.lockFamily();
            in.family().forEach(in.claims()::scan);
            return;
        }
        if (in.table().partitioned()) {
            in.lockFamily();
        }
        if (constraint.target() != null) {
            Table referenced = in.claims().table(constraint.target().table());
            if (referenced != null) {
                in.claims().lockFamily(referenced, LockMode.ACCESS_SHARE);
            }
            in.claims().lock(constraint.target().table(), LockMode.ROW_SHARE);
        }
        List<Table> checked = in.table().partitioned() ? in.family() : List.of(in.table());
        checked.forEach(in.claims()::scan);
    }

    private static void alter(AlterConstraint alter, Alteration in) {
        TableConstraint constraint = in.table().constraint(alter.name()).orElse(null);
        if (constraint == null || constraint.target() == null) {
            return;
        }
        if (in.table().partitioned()) {
            in.lockFamily();
        }
        if (alter.enforced() != null) {
            in.lockReferenced(
                    constraint.target().table(),
                    alter.enforced() ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
            if (alter.enforced()) {
                List<Table> checked = in.table().partitioned() ? in.family() : List.of(in.table());
                checked.forEach(in.claims()::scan);
            }
        }
    }

    private static void drop(DropConstraint drop, Alteration in) {
        Losses.claim(in.claims());
        // The same statement may add a key of this name again; the lock of the drop is taken all the same.
        in.table()
                .constraint(drop.name())
                .map(TableConstraint::target)
                .ifPresent(target -> in.lockReferenced(target.table(), LockMode.ACCESS_EXCLUSIVE));
        boolean inherited = in.table()
                .constraint(drop.name())
                .map(c -> !c.noInherit() && (c.kind() == Kind.CHECK || c.kind() == Kind.NOT_NULL))
                .orElse(true);
        if (inherited && in.statement().only()) {
            in.claims()
                    .schema()
                    .children(in.table())
                    .forEach(child -> in.claims().lock(child.name(), in.mode()));
        } else if (inherited) {
            in.lockFamily();
        }
    }

    private static void rename(RenameConstraint rename, Alteration in) {
        boolean inherited = in.table()
                .constraint(rename.name())
                .filter(c -> c.kind() == Kind.CHECK && !c.noInherit())
                .isPresent();
        if (inherited) {
            in.lockFamily();
        }
    }
}
