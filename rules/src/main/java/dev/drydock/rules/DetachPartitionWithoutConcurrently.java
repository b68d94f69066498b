package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.DetachPartition;
import java.util.Optional;
import java.util.stream.Stream;

/** Detaching a partition without CONCURRENTLY locks out reads and writes of the whole partitioned table. */
public final class DetachPartitionWithoutConcurrently implements Rule<DetachPartition> {

    @Override
    public Class<DetachPartition> subject() {
        return DetachPartition.class;
    }

    @Override
    public Stream<Finding> check(DetachPartition detach, Facts facts) {
        Optional<Table> table = facts.table(detach.table());
        boolean harmless = detach.concurrently() || detach.finalizing() || facts.isNew(detach.table());
        if (harmless
                || table.isEmpty()
                || !facts.server().atLeast(14)
                || Partitions.standard(table.get(), facts).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        detach.span(),
                        "this waits for every query of " + detach.table()
                                + " that runs, and all reads and writes of it wait behind it")
                .help("DETACH PARTITION " + detach.partition()
                        + " CONCURRENTLY, in a migration of its own outside a transaction")
                .locking(LockMode.ACCESS_EXCLUSIVE, detach.table())
                .fix(Optional.of(Fix.appending("let it run CONCURRENTLY", detach.span(), " CONCURRENTLY"))));
    }
}
