package dev.drydock.lint;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Drop;
import java.util.stream.Stream;

/** A house rule, for tests: one finding for each DROP of tables that are not new. */
public final class TableDropped implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        return drop.targets().stream()
                .filter(table -> !facts.isNew(table))
                .map(table -> Finding.at(drop.span(), table + " is gone for good")
                        .help("rename it first")
                        .locking(LockMode.ACCESS_EXCLUSIVE, table));
    }
}
