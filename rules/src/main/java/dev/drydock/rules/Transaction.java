package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Statements that share a transaction.
 *
 * @param block whether it is a transaction block, in which some statements are refused; else it is that of a single statement
 * @param statements in order, each DO block followed by the statements in it
 */
record Transaction(boolean block, List<Statement> statements) {

    Transaction {
        statements = List.copyOf(statements);
    }

    /** The transactions of a migration's up, as its tool and its own BEGIN and COMMIT make them. */
    static List<Transaction> of(Migration migration) {
        boolean tool = migration.upTransaction() == TransactionPolicy.PER_MIGRATION;
        List<Transaction> transactions = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        boolean block = tool;
        for (Statement statement : migration.up().statements()) {
            boolean begins = statement instanceof TransactionControl c
                    && Set.of("BEGIN", "START").contains(c.verb());
            block |= begins;
            open.add(statement);
            open.addAll(statement.inner());
            if (!block || ends(statement)) {
                transactions.add(new Transaction(block, open));
                open = new ArrayList<>();
                block = tool;
            }
        }
        if (!open.isEmpty()) {
            transactions.add(new Transaction(block, open));
        }
        return transactions;
    }

    /** Tells whether the statement ends a transaction: COMMIT or ROLLBACK, and not to a savepoint. */
    static boolean ends(Statement statement) {
        return statement instanceof TransactionControl control
                && Set.of("COMMIT", "END", "ROLLBACK", "ABORT", "PREPARE").contains(control.verb())
                && control.savepoint() == null;
    }
}
