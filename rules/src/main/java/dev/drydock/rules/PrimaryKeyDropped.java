package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableConstraint;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Statement;
import java.util.stream.Stream;

/** A table without its primary key takes rows twice, and where it is published the server refuses its updates and deletes. */
public final class PrimaryKeyDropped implements Rule<DropConstraint> {

    @Override
    public Class<DropConstraint> subject() {
        return DropConstraint.class;
    }

    @Override
    public Stream<Finding> check(DropConstraint drop, Facts facts) {
        boolean key = facts.table(drop.table())
                .flatMap(table -> table.constraint(drop.name()))
                .filter(constraint -> constraint.kind() == TableConstraint.Kind.PRIMARY_KEY)
                .isPresent();
        if (!key || facts.isNew(drop.table()) || replaced(drop, facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        drop.span(),
                        drop.table()
                                + " is left without a primary key: it takes equal rows, and if it is replicated logically each UPDATE and DELETE of it fails")
                .help(
                        "add the new key in the same statement, PRIMARY KEY USING INDEX, over a unique index that was built CONCURRENTLY before")
                .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()));
    }

    /** Tells whether the migration adds another primary key, or drops the table too. */
    private static boolean replaced(DropConstraint drop, Facts facts) {
        Migration migration = facts.migration();
        return migration != null && Later.of(migration).anyMatch(statement -> replaces(statement, drop, facts));
    }

    private static boolean replaces(Statement statement, DropConstraint drop, Facts facts) {
        return statement instanceof Drop gone
                        && gone.targets().stream().anyMatch(name -> Later.same(name, drop.table(), facts))
                || statement.actions().stream()
                        .flatMap(action -> Stream.concat(Stream.of(action), action.actions().stream()))
                        .anyMatch(action -> action instanceof AddKey key
                                && key.primary()
                                && Later.same(key.table(), drop.table(), facts));
    }
}
