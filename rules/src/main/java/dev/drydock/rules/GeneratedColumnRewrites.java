package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import java.util.stream.Stream;

/** A new stored generated column is worked out for every row while all reads and writes of the table wait. */
public final class GeneratedColumnRewrites implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        boolean stored = add.column().generated() != null && add.column().stored();
        if (!stored || facts.isNew(add.table()) || IfNotExists.skips(add, facts)) {
            return Stream.empty();
        }
        String other = facts.server().atLeast(18) ? "a VIRTUAL column costs nothing now; else " : "";
        return Stream.of(Finding.at(
                        add.span(),
                        "all rows and indexes of " + add.table()
                                + " are written anew to hold the generated value while all reads and writes of it wait")
                .help(other + "add a plain column, keep it up to date with a trigger, and fill the old rows in batches")
                .locking(LockMode.ACCESS_EXCLUSIVE, add.table()));
    }
}
