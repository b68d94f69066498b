package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateIndex;
import java.util.Optional;
import java.util.stream.Stream;

/** Building an index without CONCURRENTLY keeps all writes to the table waiting until it is built. */
public final class IndexWithoutConcurrently implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex index, Facts facts) {
        boolean partitioned =
                facts.table(index.table()).map(table -> table.partitioned()).orElse(false);
        if (index.concurrently()
                || facts.isNew(index.table())
                || partitioned && index.only()
                || Work.exists(index, facts)) {
            return Stream.empty();
        }
        String help = partitioned
                ? "CREATE INDEX … ON ONLY " + index.table()
                        + ", then CREATE INDEX CONCURRENTLY on each partition and ALTER INDEX … ATTACH PARTITION"
                : "CREATE " + (index.unique() ? "UNIQUE " : "")
                        + "INDEX CONCURRENTLY, in a migration of its own outside a transaction";
        return Stream.of(Finding.at(index.span(), "writes to " + index.table() + " wait until the whole index is built")
                .help(help)
                .locking(LockMode.SHARE, index.table())
                .fix(partitioned ? Optional.empty() : Rewrite.concurrently(facts, index.span(), "INDEX")));
    }
}
