package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameTable;
import java.util.Optional;
import java.util.stream.Stream;

/** Renaming a table breaks all code that runs, unless a view keeps the old name. */
public final class TableRenamed implements Rule<RenameTable> {

    @Override
    public Class<RenameTable> subject() {
        return RenameTable.class;
    }

    @Override
    public Stream<Finding> check(RenameTable rename, Facts facts) {
        Optional<Table> table = facts.table(rename.table());
        if (table.isEmpty() || facts.isNew(rename.table()) || keeps(rename.table(), facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        rename.span(),
                        "code that still names " + rename.table()
                                + " fails at once, and code that knows only the new name failed until now")
                .help("CREATE VIEW " + rename.table()
                        + " over the new name in the same migration, and drop it in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, rename.table()));
    }

    /** Tells whether a view or a new table takes the old name in the same migration. */
    static boolean keeps(Name name, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .anyMatch(statement -> statement instanceof CreateView view
                                        && view.name().name().equals(name.name())
                                || statement instanceof CreateTable create
                                        && create.table().name().equals(name.name())
                                || statement.actions().stream()
                                        .anyMatch(action -> action instanceof RenameTable other
                                                && other.to().equals(name.name())));
    }
}
