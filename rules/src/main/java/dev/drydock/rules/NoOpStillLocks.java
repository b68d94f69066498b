package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import java.util.stream.Stream;

/** ADD COLUMN IF NOT EXISTS locks out reads and writes of the table even where the column is there. */
public final class NoOpStillLocks implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        if (!IfNotExists.skips(add, facts) || facts.isNew(add.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        add.span(),
                        add.table()
                                + " has this column already; nothing is added, but all reads and writes of it wait for an instant all the same")
                .help("remove it")
                .locking(LockMode.ACCESS_EXCLUSIVE, add.table()));
    }
}
