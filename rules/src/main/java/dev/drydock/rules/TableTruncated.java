package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Truncate;
import java.util.List;
import java.util.stream.Stream;

/** TRUNCATE takes all rows of a table that was there before the migration. */
public final class TableTruncated implements Rule<Truncate> {

    @Override
    public Class<Truncate> subject() {
        return Truncate.class;
    }

    @Override
    public Stream<Finding> check(Truncate truncate, Facts facts) {
        List<Name> tables = truncate.tables().stream()
                .filter(name ->
                        facts.table(name).filter(table -> !table.temporary()).isPresent() && !facts.isNew(name))
                .toList();
        if (tables.isEmpty()) {
            return Stream.empty();
        }
        String more = truncate.cascade() ? " and of every table with a foreign key to it" : "";
        return Stream.of(Finding.at(
                        truncate.span(),
                        "all rows of " + Shown.list(tables) + more
                                + " are gone for good, and all reads and writes wait until the transaction ends")
                .help("DELETE the rows that are meant, in batches; keep a copy if the release may be taken back")
                .locking(LockMode.ACCESS_EXCLUSIVE, tables.toArray(Name[]::new)));
    }
}
