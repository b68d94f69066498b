package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Drop;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.Statement;
import java.util.stream.Stream;

/** Some statements are refused in a transaction block. */
public final class StatementNeedsNoTransaction implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Transaction.of(migration).stream()
                .flatMap(transaction -> transaction.statements().stream()
                        .filter(statement -> refused(statement)
                                && (transaction.block()
                                        || !migration.up().statements().contains(statement))))
                .map(statement -> Finding.at(
                                statement.span(),
                                "the server refuses this statement in a transaction block, and "
                                        + opener(migration, statement))
                        .help(help(migration, facts)));
    }

    /** DROP SUBSCRIPTION may run in a block where it has no slot, which its text does not tell. */
    private static boolean refused(Statement statement) {
        return !statement.allowsTransaction()
                && !(statement instanceof Drop drop && drop.object() == ObjectKind.SUBSCRIPTION);
    }

    private static String opener(Migration migration, Statement statement) {
        if (!migration.up().statements().contains(statement)) {
            return "a DO block always runs in one";
        }
        return migration.upTransaction() == TransactionPolicy.PER_MIGRATION
                ? "the whole migration runs in one"
                : "BEGIN opens one";
    }

    private static String help(Migration migration, Facts facts) {
        boolean flyway = facts.history().layout().equals("flyway")
                && migration.upTransaction() == TransactionPolicy.PER_MIGRATION;
        return flyway
                ? "move it to a migration of its own with executeInTransaction=false in its .conf file"
                : "move it to a migration of its own that runs outside a transaction";
    }
}
