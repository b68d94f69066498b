package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Place;
import java.util.stream.Stream;

/** A primary key builds its index, and may read every row for NULLs, while all reads and writes of the table wait. */
public final class PrimaryKeyBuildsIndex implements Rule<AddKey> {

    @Override
    public Class<AddKey> subject() {
        return AddKey.class;
    }

    @Override
    public Stream<Finding> check(AddKey key, Facts facts) {
        boolean builds = key.primary() && key.usingIndex() == null && key.place() == Place.ALTER_TABLE;
        if (!builds || facts.isNew(key.table())) {
            return Stream.empty();
        }
        boolean partitioned =
                facts.table(key.table()).filter(Table::partitioned).isPresent();
        if (partitioned && facts.statement() instanceof AlterTable alter && alter.only()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        key.span(),
                        "an index over all rows of " + key.table() + " is built while all reads and writes of it wait")
                .help(
                        partitioned
                                ? "CREATE UNIQUE INDEX CONCURRENTLY on each partition first, and make it the partition's key by ADD PRIMARY KEY USING INDEX; the key of the table then takes these over"
                                : "CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, make the columns NOT NULL, then ADD PRIMARY KEY USING INDEX")
                .locking(LockMode.ACCESS_EXCLUSIVE, key.table()));
    }
}
