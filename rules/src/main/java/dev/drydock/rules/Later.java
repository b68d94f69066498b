package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rest of the history holds. */
final class Later {

    private Later() {}

    /** Tells whether the migration is the last one so far. */
    static boolean nothing(Migration migration, Facts facts) {
        List<Migration> all = facts.history().migrations();
        return all.isEmpty() || all.get(all.size() - 1) == migration;
    }

    /** Tells whether a statement of the migrations behind this one fits, those of DO blocks included; long histories are walked for each question. */
    static boolean any(Migration migration, Facts facts, Predicate<Statement> fits) {
        List<Migration> all = facts.history().migrations();
        for (int i = all.size() - 1; i >= 0 && all.get(i) != migration; i--) {
            for (Statement statement : all.get(i).up().statements()) {
                if (fits.test(statement) || statement.inner().stream().anyMatch(fits)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The statements of a migration, those of DO blocks behind their block. */
    static Stream<Statement> of(Migration migration) {
        return migration.up().statements().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statement.inner().stream()));
    }
}
