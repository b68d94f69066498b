package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.SetLogged;
import java.util.stream.Stream;

/** SET LOGGED and SET UNLOGGED write the whole table anew while all reads and writes of it wait. */
public final class TableLoggedRewrites implements Rule<SetLogged> {

    @Override
    public Class<SetLogged> subject() {
        return SetLogged.class;
    }

    @Override
    public Stream<Finding> check(SetLogged set, Facts facts) {
        boolean changes = facts.table(set.table())
                .filter(table -> table.shape().persistence().equals("UNLOGGED") == set.logged())
                .isPresent();
        if (!changes || facts.isNew(set.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        set.span(),
                        "all rows and indexes of " + set.table()
                                + " are written anew while all reads and writes of it wait")
                .help("make a new table that is " + (set.logged() ? "logged" : "UNLOGGED")
                        + ", copy the rows in batches, and swap the names in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, set.table()));
    }
}
