package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AttachPartition;
import java.util.stream.Stream;

/** A new partition reads the whole default partition, for rows that now belong elsewhere, while its reads and writes wait. */
public final class DefaultPartitionScanned implements Rule<AttachPartition> {

    @Override
    public Class<AttachPartition> subject() {
        return AttachPartition.class;
    }

    @Override
    public Stream<Finding> check(AttachPartition attach, Facts facts) {
        return facts.table(attach.table()).stream()
                .filter(parent -> !facts.isNew(parent.name()))
                .flatMap(parent -> Partitions.standard(parent, facts)
                        .filter(rest -> !facts.isNew(rest.name()))
                        .filter(rest ->
                                Partitions.key(parent).stream().noneMatch(column -> Partitions.checks(rest, column)))
                        .stream())
                .map(rest -> Finding.at(
                                attach.span(),
                                "every row of the default partition " + Shown.name(rest)
                                        + " is read while all reads and writes of it wait")
                        .help(
                                "first give " + Shown.name(rest)
                                        + " a CHECK that excludes the new bound, as NOT VALID, and VALIDATE it in the next migration")
                        .locking(LockMode.ACCESS_EXCLUSIVE, Shown.name(rest)));
    }
}
