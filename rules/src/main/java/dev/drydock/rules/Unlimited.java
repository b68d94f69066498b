package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.sql.Select;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import java.util.Optional;

/** Finds the statements of a migration that no timeout limits. */
final class Unlimited {

    private Unlimited() {}

    /** The first statement that locks out reads and writes of a table from before the migration, unless the timeout is set in front of it. */
    static Optional<Statement> first(String timeout, Migration migration, Facts facts) {
        for (Statement statement : migration.up().statements()) {
            if (sets(statement, timeout, migration)) {
                return Optional.empty();
            }
            if (ExclusiveLock.of(statement, facts).isPresent()) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    private static boolean sets(Statement statement, String timeout, Migration migration) {
        return statement instanceof SetParameter set && set.name().equals(timeout)
                || statement instanceof Select
                        && migration.up().textOf(statement.span()).contains("'" + timeout + "'");
    }
}
