package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ValidateConstraint;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A long read behind a statement that locks a table out keeps its readers and writers waiting all the while. */
public final class StatementsBehindExclusiveLock implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        if (!Work.isIn(migration)) {
            return Stream.empty();
        }
        Walk walk = new Walk(facts);
        return Transaction.of(migration).stream().flatMap(transaction -> first(transaction, walk).stream());
    }

    private static Optional<Finding> first(Transaction transaction, Walk walk) {
        Set<Name> locked = new LinkedHashSet<>();
        Set<String> added = new HashSet<>();
        Finding first = null;
        for (Statement statement : transaction.statements()) {
            Optional<Name> read = Work.read(statement, walk);
            if (first == null && read.isPresent() && !locked.isEmpty() && !validates(statement, added)) {
                first = finding(statement, read.get(), locked);
            }
            ExclusiveLock.of(statement, walk).ifPresent(locked::add);
            statement.actions().forEach(action -> NotValid.name(action).ifPresent(added::add));
            walk.pass(statement);
        }
        return Optional.ofNullable(first);
    }

    /** A constraint of the same transaction is the business of {@link ValidatedInSameTransaction}. */
    private static boolean validates(Statement statement, Set<String> added) {
        return statement.actions().stream()
                .anyMatch(action -> action instanceof ValidateConstraint validate && added.contains(validate.name()));
    }

    private static Finding finding(Statement statement, Name read, Set<Name> locked) {
        return Finding.at(
                        statement.span(),
                        "all rows of " + read + " are read while all reads and writes of " + Shown.list(locked)
                                + " wait: a statement before this one holds its lock until the transaction ends")
                .help("move it to a migration of its own")
                .locking(LockMode.ACCESS_EXCLUSIVE, locked.toArray(Name[]::new));
    }
}
