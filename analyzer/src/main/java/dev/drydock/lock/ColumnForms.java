package dev.drydock.lock;

import dev.drydock.schema.Sequence;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableColumn.Filling;
import dev.drydock.schema.TableConstraint;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddIdentity;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.DropExpression;
import dev.drydock.sql.DropIdentity;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.ResetColumnOptions;
import dev.drydock.sql.SetColumnOptions;
import dev.drydock.sql.SetCompression;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.SetExpression;
import dev.drydock.sql.SetForeignColumnOptions;
import dev.drydock.sql.SetIdentity;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.SetStatistics;
import dev.drydock.sql.SetStorage;
import dev.drydock.sql.TableAction;

/** What the actions on columns do beyond locking the table itself (measured, 13 to 18). */
final class ColumnForms {

    static final Dispatch<TableAction, Alteration> ALL = new Dispatch<TableAction, Alteration>()
            .with(AddColumn.class, ColumnForms::add)
            .with(DropColumn.class, ColumnForms::drop)
            .with(SetDefault.class, (set, in) -> {
                in.lockFamily();
                QueryForms.noted(set.value(), in.claims());
            })
            .with(DropDefault.class, (drop, in) -> in.lockFamily())
            .with(SetNotNull.class, ColumnForms::setNotNull)
            .with(DropNotNull.class, (drop, in) -> {
                if (!in.atLeast(18)
                        || in.column(drop.column()).map(TableColumn::notNull).orElse(true)) {
                    in.lockFamily();
                }
            })
            .with(RenameColumn.class, (rename, in) -> in.lockFamily())
            .with(SetStatistics.class, (set, in) -> in.lockFamily())
            .with(SetStorage.class, (set, in) -> in.lockFamily())
            .with(SetExpression.class, ColumnForms::setExpression)
            .with(DropExpression.class, (drop, in) -> in.lockFamily())
            .with(AddIdentity.class, (add, in) -> identityFamily(in))
            .with(SetIdentity.class, (set, in) -> identity(in, set.column(), LockMode.SHARE_ROW_EXCLUSIVE))
            .with(DropIdentity.class, (drop, in) -> identity(in, drop.column(), LockMode.ACCESS_EXCLUSIVE))
            .with(AlterColumnType.class, TypeForms::alter)
            .nothing(
                    SetCompression.class,
                    SetColumnOptions.class,
                    ResetColumnOptions.class,
                    SetForeignColumnOptions.class);

    private ColumnForms() {}

    private static void add(AddColumn add, Alteration in) {
        boolean exists = in.column(add.column().name()).isPresent();
        if (exists && add.ifNotExists()) {
            return;
        }
        in.lockFamily();
        if (ColumnCosts.rewriting(add.column(), in.claims().schema()).isPresent()) {
            in.family().forEach(in.claims()::rewrite);
            if (add.column().defaultValue() != null) {
                QueryForms.sequences(Mentions.in(add.column().defaultValue().text()), in.claims());
            }
        }
        boolean valued = add.column().defaultValue() != null
                || add.column().identity() != null
                || add.column().generated() != null
                || add.column().type().isSerial();
        for (TableAction constraint : add.constraints()) {
            if (constraint instanceof AddCheck) {
                in.family().forEach(in.claims()::scan);
            } else if (constraint instanceof AddKey) {
                in.family().forEach(in.claims()::buildNew);
            } else if (constraint instanceof AddForeignKey key) {
                in.lockReferenced(key.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
                if (valued) {
                    in.family().forEach(in.claims()::scan);
                }
            }
        }
    }

    private static void drop(DropColumn drop, Alteration in) {
        if (drop.ifExists() && in.table().complete() && in.column(drop.column()).isEmpty()) {
            return;
        }
        in.lockFamily();
        Losses.claim(in.claims());
    }

    private static void setNotNull(SetNotNull set, Alteration in) {
        boolean already = in.column(set.column()).filter(TableColumn::notNull).isPresent();
        if (!already || in.atLeast(18) && isUnproven(in.table(), set.column())) {
            in.lockFamily();
        }
        for (Table member : in.family()) {
            boolean known =
                    member.column(set.column()).map(TableColumn::notNull).orElse(false)
                            && !isUnproven(member, set.column());
            if (!known && !member.provesNotNull(set.column(), in.dropped())) {
                in.claims().scan(member);
            }
        }
    }

    /** A NOT NULL that was added NOT VALID (18) marks the column, but proves nothing. */
    private static boolean isUnproven(Table table, String column) {
        return table.constraints().stream()
                .anyMatch(c -> c.kind() == TableConstraint.Kind.NOT_NULL
                        && !c.valid()
                        && c.columns().contains(column));
    }

    private static void setExpression(SetExpression set, Alteration in) {
        in.lockFamily();
        boolean stored = in.column(set.column())
                .filter(column -> column.filling() == Filling.STORED)
                .isPresent();
        if (stored) {
            in.family().forEach(in.claims()::rewrite);
        }
    }

    /** From 17 on, partitions share the identity of their table. */
    private static void identityFamily(Alteration in) {
        if (in.atLeast(17) && in.table().partitioned()) {
            in.lockFamily();
        }
    }

    private static void identity(Alteration in, String column, LockMode mode) {
        identityFamily(in);
        in.claims().schema().usersOf(in.table()).stream()
                .filter(user -> user instanceof Sequence sequence
                        && sequence.identity()
                        && column.equals(sequence.ownerColumn()))
                .forEach(sequence -> in.claims().lock(sequence.name(), mode));
    }
}
