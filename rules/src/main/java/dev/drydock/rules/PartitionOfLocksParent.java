package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** CREATE TABLE … PARTITION OF locks out reads and writes of the whole partitioned table, if only for an instant. */
public final class PartitionOfLocksParent implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Finding> check(CreateTable create, Facts facts) {
        Name parent = create.partitionOf();
        if (parent == null || facts.isNew(parent) || facts.table(parent).isEmpty()) {
            return Stream.empty();
        }
        if (create.ifNotExists() && facts.table(create.table()).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        create.span(),
                        "this waits for every query of " + parent
                                + " that runs, and all reads and writes of it wait behind it")
                .help("CREATE TABLE " + create.table() + " (LIKE " + parent + " INCLUDING ALL), then ALTER TABLE "
                        + parent + " ATTACH PARTITION, which lets reads and writes pass")
                .locking(LockMode.ACCESS_EXCLUSIVE, parent));
    }
}
