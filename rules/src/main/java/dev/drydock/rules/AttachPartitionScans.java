package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Attaching a table as a partition reads all of its rows unless a CHECK proves its bound. */
public final class AttachPartitionScans implements Rule<AttachPartition> {

    @Override
    public Class<AttachPartition> subject() {
        return AttachPartition.class;
    }

    @Override
    public Stream<Finding> check(AttachPartition attach, Facts facts) {
        Optional<Table> parent = facts.table(attach.table());
        Optional<Table> partition = facts.table(attach.partition());
        if (parent.isEmpty() || partition.isEmpty() || facts.isNew(attach.partition())) {
            return Stream.empty();
        }
        List<String> key = Partitions.key(parent.get());
        Optional<String> unproven = key.stream()
                .filter(column -> !Partitions.checks(partition.get(), column))
                .findFirst();
        Optional<String> nullable = key.stream()
                .filter(column ->
                        partition.get().column(column).filter(c -> !c.notNull()).isPresent())
                .filter(column -> !partition.get().provesNotNull(column))
                .findFirst();
        String missing = unproven.map(column -> "no CHECK on " + Name.quoted(column) + " proves the bound")
                .or(() -> nullable.map(column -> "nothing proves that " + Name.quoted(column) + " holds no NULL"))
                .orElse("");
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        attach.span(),
                        "every row of " + attach.partition() + " is read while all reads and writes of it wait: "
                                + missing)
                .help(
                        "first ADD CONSTRAINT … CHECK with the bound AND IS NOT NULL, as NOT VALID, and VALIDATE it in the next migration; ATTACH then reads no row")
                .locking(LockMode.ACCESS_EXCLUSIVE, attach.partition()));
    }
}
