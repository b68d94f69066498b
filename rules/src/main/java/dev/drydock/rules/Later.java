package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What the rest of the history holds. */
final class Later {

    private Later() {}

    /** Tells whether the migration is the last one so far. */
    static boolean nothing(Migration migration, Facts facts) {
        List<Migration> all = facts.history().migrations();
        return all.isEmpty() || all.get(all.size() - 1) == migration;
    }

    /** The statements of a migration, those of DO blocks behind their block. */
    static Stream<Statement> of(Migration migration) {
        return migration.up().statements().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statement.inner().stream()));
    }
}
