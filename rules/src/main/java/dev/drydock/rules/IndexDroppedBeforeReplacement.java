package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between dropping an index and building its replacement queries wait, or read the whole table. */
public final class IndexDroppedBeforeReplacement implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        Migration migration = facts.migration();
        if (drop.object() != ObjectKind.INDEX || migration == null) {
            return Stream.empty();
        }
        return drop.names().stream().flatMap(name -> finding(drop, name, migration, facts).stream());
    }

    private static Optional<Finding> finding(Drop drop, Name index, Migration migration, Facts facts) {
        Optional<Table> owner = facts.schema().tableOfIndex(index).filter(table -> !facts.isNew(table.name()));
        Optional<TableIndex> old = owner.flatMap(table -> table.index(index.name()));
        if (owner.isEmpty() || old.isEmpty() || !replacedLater(drop, owner.get(), old.get(), facts)) {
            return Optional.empty();
        }
        Name table = Shown.name(owner.get());
        String help =
                "create the new index first, CONCURRENTLY and under another name; then drop this one CONCURRENTLY and rename the other";
        if (migration.upTransaction() == TransactionPolicy.NONE) {
            return Optional.of(Finding.at(
                            drop.span(),
                            "until the new index is built, queries of " + table + " that need it read the whole table")
                    .help(help));
        }
        return Optional.of(Finding.at(
                        drop.span(),
                        "all reads and writes of " + table + " wait from here on until the new index is built")
                .help(help)
                .locking(LockMode.ACCESS_EXCLUSIVE, table));
    }

    private static boolean replacedLater(Drop drop, Table table, TableIndex old, Facts facts) {
        String first = old.keys().get(0).column();
        boolean another = table.indexes().stream()
                .anyMatch(index -> index != old && leads(index.keys().get(0).column(), first));
        return !another
                && Stream.ofNullable(facts.migration())
                        .flatMap(Later::of)
                        .anyMatch(statement -> statement instanceof CreateIndex create
                                && create.span().start() > drop.span().start()
                                && Later.same(create.table(), table.name(), facts)
                                && leads(create.keys().get(0).column(), first));
    }

    private static boolean leads(@Nullable String column, @Nullable String first) {
        return first != null && Objects.equals(column, first);
    }
}
