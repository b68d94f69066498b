package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Dropping an index without CONCURRENTLY locks out reads and writes of its table, if only for an instant. */
public final class IndexDroppedWithoutConcurrently implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.object() != ObjectKind.INDEX || drop.concurrently()) {
            return Stream.empty();
        }
        return drop.names().stream()
                .flatMap(index ->
                        facts.schema().tableOfIndex(index).filter(table -> !facts.isNew(table.name())).stream()
                                .map(table -> finding(drop, index, table).fix(fix(drop, table, facts))));
    }

    /** CONCURRENTLY takes one index at a time, and no CASCADE (manual, "DROP INDEX"). */
    private static Optional<Fix> fix(Drop drop, Table table, Facts facts) {
        return table.partitioned() || drop.names().size() > 1 || drop.cascade()
                ? Optional.empty()
                : Rewrite.concurrently(facts, drop.span(), "INDEX");
    }

    private static Finding finding(Drop drop, Name index, Table table) {
        Name name = Shown.name(table);
        return Finding.at(
                        drop.span(),
                        "dropping " + index + " waits for every query of " + name
                                + " that runs, and all reads and writes of it wait behind it")
                .help(
                        table.partitioned()
                                ? "an index of a partitioned table cannot be dropped CONCURRENTLY; SET lock_timeout to a few seconds first, and try again when it strikes"
                                : "DROP INDEX CONCURRENTLY " + index
                                        + ", in a migration of its own outside a transaction")
                .locking(LockMode.ACCESS_EXCLUSIVE, name);
    }
}
