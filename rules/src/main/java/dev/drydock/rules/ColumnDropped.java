package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.TableAction;
import java.util.Optional;
import java.util.stream.Stream;

/** Dropping a column breaks the code that still runs while the new version is rolled out, and loses its data. */
public final class ColumnDropped implements Rule<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Stream<Finding> check(DropColumn drop, Facts facts) {
        Optional<TableColumn> known = facts.table(drop.table()).flatMap(table -> table.column(drop.column()));
        boolean absent = known.isPresent() ? isAdded(drop, facts) : isAbsent(drop, facts);
        if (absent || facts.isNew(drop.table())) {
            return Stream.empty();
        }
        String column = drop.table() + "." + Name.quoted(drop.column());
        Optional<TableAction> successor = successor(drop, facts);
        if (successor.isEmpty()) {
            return Stream.of(Finding.at(
                            drop.span(),
                            "code that still names " + column + " fails at once, and its data is gone for good")
                    .help("release code that no longer names the column first, and drop it in a later release")
                    .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()));
        }
        boolean derived =
                known.filter(c -> c.filling() == TableColumn.Filling.STORED).isPresent();
        return successor.get() instanceof RenameColumn || derived
                ? Stream.empty()
                : Stream.of(Finding.at(
                                drop.span(),
                                "the data of " + column
                                        + " is gone for good: the column of this name that follows is a new one")
                        .help("change the column with ALTER COLUMN, or copy its values before it goes")
                        .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()));
    }

    /** Tells whether IF EXISTS finds no such column: the table is known in full. */
    private static boolean isAbsent(DropColumn drop, Facts facts) {
        return drop.ifExists()
                && facts.table(drop.table()).filter(Table::complete).isPresent();
    }

    /** Tells whether the column came with this migration. */
    private static boolean isAdded(DropColumn drop, Facts facts) {
        return facts.schemaBeforeMigration()
                .table(drop.table())
                .filter(table -> table.complete() && table.column(drop.column()).isEmpty())
                .isPresent();
    }

    /** What gives the table another column of this name in the same migration. */
    private static Optional<TableAction> successor(DropColumn drop, Facts facts) {
        Migration migration = facts.migration();
        return migration == null ? Optional.empty() : Later.bringing(drop.column(), drop, migration);
    }
}
