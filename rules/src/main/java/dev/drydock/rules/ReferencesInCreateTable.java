package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign key of a new table keeps writes to the table that it points to waiting until the transaction ends. */
public final class ReferencesInCreateTable implements Rule<Migration> {

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

    /** Without long work behind it the lock is held for an instant, which is no finding. */
    private static Optional<Finding> first(Transaction transaction, Walk walk) {
        AddForeignKey held = null;
        Finding first = null;
        for (Statement statement : transaction.statements()) {
            if (held != null && first == null) {
                Optional<Name> behind = Work.read(statement, walk).or(() -> Work.written(statement, walk));
                first = behind.isPresent() ? finding(held, behind.get()) : null;
            } else if (held == null && statement instanceof CreateTable create) {
                held = key(create, walk);
            }
            walk.pass(statement);
        }
        return Optional.ofNullable(first);
    }

    private static @Nullable AddForeignKey key(CreateTable create, Walk walk) {
        return create.actions().stream()
                .filter(action -> action instanceof AddForeignKey key && walk.existed(key.referenced()))
                .map(AddForeignKey.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Finding finding(AddForeignKey held, Name behind) {
        return Finding.at(
                        held.span(),
                        "writes to " + held.referenced()
                                + " wait until the transaction ends, and it goes through the rows of " + behind
                                + " before it does")
                .help("create the table in a migration of its own")
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, held.referenced());
    }
}
