package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dropping a table locks out reads and writes of every table that its foreign keys point to. */
public final class TableDropLocksReferenced implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.object() != ObjectKind.TABLE) {
            return Stream.empty();
        }
        Set<Name> dropped = drop.names().stream()
                .flatMap(name -> facts.table(name).stream())
                .map(Table::name)
                .collect(Collectors.toSet());
        List<Name> locked = dropped.stream()
                .filter(name -> !facts.isNew(name))
                .flatMap(name -> facts.table(name).stream())
                .flatMap(Table::foreignKeys)
                .flatMap(key -> facts.table(Objects.requireNonNull(key.referenced())).stream())
                .filter(table -> !dropped.contains(table.name()) && !facts.isNew(table.name()))
                .map(Shown::name)
                .distinct()
                .sorted()
                .toList();
        if (locked.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        drop.span(),
                        "foreign keys lead to " + Shown.list(locked)
                                + ": reads and writes there wait too until the transaction ends")
                .help("SET lock_timeout to a few seconds and drop each foreign key in a migration of its own first")
                .locking(LockMode.ACCESS_EXCLUSIVE, locked.toArray(Name[]::new)));
    }
}
