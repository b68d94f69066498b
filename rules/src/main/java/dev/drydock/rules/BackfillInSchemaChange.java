package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rows that are filled in the transaction that changes their table keep its readers and writers waiting all the while. */
public final class BackfillInSchemaChange implements Rule<Migration> {

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
        Finding first = null;
        for (Statement statement : transaction.statements()) {
            Optional<Name> written = Work.written(statement, walk)
                    .filter(table -> locked.contains(table) || !locked.isEmpty() && writesAll(statement));
            if (first == null && written.isPresent()) {
                first = finding(statement, written.get(), locked);
            }
            ExclusiveLock.of(statement, walk).ifPresent(locked::add);
            walk.pass(statement);
        }
        return Optional.ofNullable(first);
    }

    private static boolean writesAll(Statement statement) {
        return statement instanceof Update update && !update.hasWhere()
                || statement instanceof Delete delete && !delete.hasWhere();
    }

    private static Finding finding(Statement statement, Name written, Set<Name> locked) {
        return Finding.at(
                        statement.span(),
                        "rows of " + written + " are written while all reads and writes of " + Shown.list(locked)
                                + " wait: a statement before this one holds its lock until the transaction ends")
                .help("write the rows in a migration of its own, in batches")
                .locking(LockMode.ACCESS_EXCLUSIVE, locked.toArray(Name[]::new));
    }
}
