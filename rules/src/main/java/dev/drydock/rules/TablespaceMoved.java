package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.SetTablespace;
import java.util.stream.Stream;

/** SET TABLESPACE copies the whole table to another disk while all reads and writes of it wait. */
public final class TablespaceMoved implements Rule<SetTablespace> {

    @Override
    public Class<SetTablespace> subject() {
        return SetTablespace.class;
    }

    @Override
    public Stream<Finding> check(SetTablespace set, Facts facts) {
        boolean stored = facts.table(set.table())
                .filter(table -> !table.partitioned() && !table.shape().foreign())
                .map(Table::name)
                .filter(name -> !facts.isNew(name))
                .isPresent();
        return stored && !set.tablespace().equals("pg_default")
                ? Stream.of(Finding.at(
                                set.span(),
                                "all rows of " + set.table() + " are copied while all reads and writes of it wait")
                        .help("make a new table in " + set.tablespace()
                                + ", copy the rows in batches, and swap the names in a later release")
                        .locking(LockMode.ACCESS_EXCLUSIVE, set.table()))
                : Stream.empty();
    }
}
