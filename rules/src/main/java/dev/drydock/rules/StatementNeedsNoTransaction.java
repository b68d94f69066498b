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
        boolean tool = migration.upTransaction() == TransactionPolicy.PER_MIGRATION;
        Stream<Finding> own = Transaction.of(migration).stream()
                .filter(Transaction::block)
                .flatMap(transaction -> transaction.statements().stream())
                .filter(StatementNeedsNoTransaction::refused)
                .map(statement ->
                        finding(statement, tool ? "the whole migration runs in one" : "BEGIN opens one", facts));
        Stream<Finding> inner = tool
                ? Stream.empty()
                : migration.up().statements().stream()
                        .flatMap(statement -> statement.inner().stream())
                        .filter(StatementNeedsNoTransaction::refused)
                        .map(statement -> finding(statement, "a DO block always runs in one", facts));
        return Stream.concat(own, inner);
    }

    /** DROP SUBSCRIPTION may run in a block where it has no slot, which its text does not tell. */
    private static boolean refused(Statement statement) {
        return !statement.allowsTransaction()
                && !(statement instanceof Drop drop && drop.object() == ObjectKind.SUBSCRIPTION);
    }

    private static Finding finding(Statement statement, String why, Facts facts) {
        boolean flyway = facts.history().layout().equals("flyway");
        return Finding.at(statement.span(), "the server refuses this statement in a transaction block, and " + why)
                .help(
                        flyway
                                ? "move it to a migration of its own with executeInTransaction=false in its .conf file"
                                : "move it to a migration of its own that runs outside a transaction");
    }
}
