package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.Drop;
import dev.drydock.sql.ObjectKind;
import java.util.stream.Stream;

/** DROP INDEX CONCURRENTLY is refused for the index of a partitioned table. */
public final class PartitionedIndexDroppedConcurrently implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.object() != ObjectKind.INDEX || !drop.concurrently()) {
            return Stream.empty();
        }
        return drop.names().stream()
                .filter(name -> facts.schema()
                        .tableOfIndex(name)
                        .filter(Table::partitioned)
                        .isPresent())
                .map(
                        name -> Finding.at(
                                        drop.span(),
                                        "the server refuses this: " + name
                                                + " is the index of a partitioned table, which cannot be dropped CONCURRENTLY")
                                .help(
                                        "DROP INDEX without CONCURRENTLY, in a migration of its own with a lock_timeout of a few seconds"));
    }
}
