package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Cluster;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** CLUSTER writes the whole table anew in the order of an index while all reads and writes of it wait. */
public final class ClusterRewrites implements Rule<Cluster> {

    @Override
    public Class<Cluster> subject() {
        return Cluster.class;
    }

    @Override
    public Stream<Finding> check(Cluster cluster, Facts facts) {
        Name table = cluster.table();
        if (table == null || facts.isNew(table)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        cluster.span(),
                        "all rows and indexes of " + table + " are written anew while all reads and writes of it wait")
                .help(
                        "do it with an online tool such as pg_repack, outside of the migrations; the order is lost again with every write")
                .locking(LockMode.ACCESS_EXCLUSIVE, table));
    }
}
