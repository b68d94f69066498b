package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A transaction that a script opens and does not close holds its locks on, and is undone when the session ends. */
public final class TransactionLeftOpen implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return migration.upTransaction() == TransactionPolicy.NONE
                ? Stream.ofNullable(open(migration))
                        .map(begin -> Finding.at(
                                        begin.span(),
                                        "nothing in this file ends this transaction: its locks are held on, and what it did is undone if the session ends")
                                .help("write COMMIT behind the last statement of the transaction"))
                : Stream.empty();
    }

    /** The statement that opened the transaction in which the script ends. */
    private static @Nullable Statement open(Migration migration) {
        Statement open = null;
        for (Statement statement : migration.up().statements()) {
            boolean begins = statement instanceof TransactionControl control
                    && Set.of("BEGIN", "START").contains(control.verb());
            if (begins && open == null) {
                open = statement;
            } else if (Transaction.ends(statement)) {
                open = ((TransactionControl) statement).chain() ? statement : null;
            }
        }
        return open;
    }
}
