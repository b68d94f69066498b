package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.stream.Stream;

/** IF NOT EXISTS takes the INVALID index that a failed build left behind for the one that is wanted. */
public final class InvalidIndexHidden implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex index, Facts facts) {
        Name name = index.name();
        if (!index.concurrently() || !index.ifNotExists() || name == null || facts.isNew(index.table())) {
            return Stream.empty();
        }
        if (droppedBefore(name, facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        index.span(),
                        "if a first try fails, the next one finds its INVALID " + name
                                + " and reports success: no query of " + index.table()
                                + " uses it, every write pays for it")
                .help("DROP INDEX CONCURRENTLY IF EXISTS " + name + " in front of it"));
    }

    private static boolean droppedBefore(Name name, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && migration.up().statements().stream()
                        .takeWhile(statement -> statement != facts.statement())
                        .anyMatch(statement -> statement instanceof Drop drop
                                && drop.object() == ObjectKind.INDEX
                                && drop.names().stream()
                                        .anyMatch(dropped -> dropped.name().equals(name.name())));
    }
}
