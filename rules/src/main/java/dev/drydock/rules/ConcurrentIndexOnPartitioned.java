package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.CreateIndex;
import java.util.stream.Stream;

/** CREATE INDEX CONCURRENTLY is refused on a partitioned table. */
public final class ConcurrentIndexOnPartitioned implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex index, Facts facts) {
        boolean partitioned =
                facts.table(index.table()).filter(Table::partitioned).isPresent();
        if (!index.concurrently() || !partitioned) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        index.span(),
                        "the server refuses this: " + index.table()
                                + " is partitioned, and its indexes cannot be built CONCURRENTLY")
                .help("CREATE INDEX … ON ONLY " + index.table()
                        + ", then CREATE INDEX CONCURRENTLY on each partition and ALTER INDEX … ATTACH PARTITION"));
    }
}
