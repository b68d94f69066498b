package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import java.util.Optional;
import java.util.stream.Stream;

/** Renaming a column breaks all code that runs: the old version does not know the new name, the new one not the old. */
public final class ColumnRenamed implements Rule<RenameColumn> {

    @Override
    public Class<RenameColumn> subject() {
        return RenameColumn.class;
    }

    @Override
    public Stream<Finding> check(RenameColumn rename, Facts facts) {
        Optional<Table> table = facts.table(rename.table());
        boolean added = facts.schemaBeforeMigration()
                .table(rename.table())
                .filter(before ->
                        before.complete() && before.column(rename.column()).isEmpty())
                .isPresent();
        if (table.isEmpty() || facts.isNew(rename.table()) || added || replaced(rename, facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        rename.span(),
                        "code that still names " + rename.table() + "." + Name.quoted(rename.column())
                                + " fails at once, and code that knows only the new name failed until now")
                .help("add a column " + Name.quoted(rename.to())
                        + ", write both, fill the old rows in batches, and drop the old one in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, rename.table()));
    }

    /** Tells whether the same migration gives the table another column of the old name: code that names it still runs. */
    private static boolean replaced(RenameColumn rename, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.bringing(rename.column(), rename, migration).isPresent();
    }
}
