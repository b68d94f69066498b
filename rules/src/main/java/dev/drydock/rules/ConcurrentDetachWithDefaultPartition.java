package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** DETACH PARTITION CONCURRENTLY is refused while the table has a default partition. */
public final class ConcurrentDetachWithDefaultPartition implements Rule<DetachPartition> {

    @Override
    public Class<DetachPartition> subject() {
        return DetachPartition.class;
    }

    @Override
    public Stream<Finding> check(DetachPartition detach, Facts facts) {
        Optional<Name> standard = facts.table(detach.table())
                .filter(table -> detach.concurrently())
                .flatMap(table -> Partitions.standard(table, facts))
                .map(Shown::name);
        return standard.stream()
                .map(
                        name -> Finding.at(
                                        detach.span(),
                                        "the server refuses this: " + detach.table() + " has the default partition "
                                                + name)
                                .help(
                                        "DETACH PARTITION without CONCURRENTLY, in a migration of its own with a lock_timeout of a few seconds"));
    }
}
