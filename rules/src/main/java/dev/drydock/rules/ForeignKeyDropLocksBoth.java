package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Name;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Dropping a foreign key locks out reads and writes of the table that it points to as well. */
public final class ForeignKeyDropLocksBoth implements Rule<DropConstraint> {

    @Override
    public Class<DropConstraint> subject() {
        return DropConstraint.class;
    }

    @Override
    public Stream<Finding> check(DropConstraint drop, Facts facts) {
        Optional<Name> referenced = facts.table(drop.table())
                .filter(table -> !facts.isNew(table.name()))
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> key.name().equals(drop.name()))
                        .findFirst())
                .flatMap(key -> facts.table(Objects.requireNonNull(key.referenced())))
                .filter(table -> !facts.isNew(table.name()))
                .map(Shown::name);
        return referenced.filter(name -> !name.name().equals(drop.table().name())).stream()
                .map(name -> Finding.at(
                                drop.span(),
                                "this is a foreign key: reads and writes of " + name + " wait too, as those of "
                                        + drop.table() + " do")
                        .help(
                                "SET lock_timeout to a few seconds and drop the key in a migration of its own, so that neither lock is held for long")
                        .locking(LockMode.ACCESS_EXCLUSIVE, drop.table(), name));
    }
}
