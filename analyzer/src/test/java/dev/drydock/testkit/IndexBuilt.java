package dev.drydock.testkit;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateIndex;
import java.util.stream.Stream;

/** A house rule with a page, a lock, a fix and an option, for tests. */
public final class IndexBuilt implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex index, Facts facts) {
        boolean wide = index.keys().size() > facts.options().number("columns");
        if (index.concurrently() && !wide) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(index.span(), "writes to " + index.table() + " wait for the index")
                .locking(LockMode.SHARE, index.table())
                .fix(facts.keyword(index.span(), "index")
                        .map(word -> Fix.appending("build it CONCURRENTLY", word, " CONCURRENTLY"))));
    }
}
