package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Select;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** COMMIT or ROLLBACK in a script ends the transaction of the migration tool: what follows is not undone when it fails. */
public final class NestedTransaction implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        if (migration.upTransaction() != TransactionPolicy.PER_MIGRATION) {
            return Stream.empty();
        }
        List<Statement> statements = migration.up().statements();
        int last = statements.size() - 1;
        while (last > 0 && !works(statements.get(last))) {
            last--;
        }
        return IntStream.range(0, Math.max(last, 0))
                .filter(i -> Transaction.ends(statements.get(i)))
                .limit(1)
                .mapToObj(
                        i -> Finding.at(
                                        statements.get(i).span(),
                                        "this ends the transaction in which the tool runs the migration: if a later statement fails, what stands above stays, and the next run meets it")
                                .help(
                                        "leave BEGIN, COMMIT and ROLLBACK to the tool, and part the file into two migrations here"));
    }

    private static boolean works(Statement statement) {
        return !(statement instanceof TransactionControl
                || statement instanceof SetParameter
                || statement instanceof Select);
    }
}
