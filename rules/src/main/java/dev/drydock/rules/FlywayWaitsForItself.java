package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** With Flyway's default settings CREATE INDEX CONCURRENTLY waits for Flyway's own second session, for ever. */
public final class FlywayWaitsForItself implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        boolean outside = migration.upTransaction() == TransactionPolicy.NONE;
        if (!facts.history().layout().equals("flyway")
                || !outside
                || unlocked(facts.history().settings())) {
            return Stream.empty();
        }
        return migration.up().statements().stream()
                .filter(FlywayWaitsForItself::waits)
                .limit(1)
                .map(
                        statement -> Finding.at(
                                        statement.span(),
                                        "this never ends: it waits for the transaction in which Flyway holds its own lock meanwhile")
                                .help(
                                        "set flyway.postgresql.transactional.lock=false; in Spring Boot spring.flyway.postgresql.transactional-lock=false"));
    }

    private static boolean waits(Statement statement) {
        return statement instanceof CreateIndex index && index.concurrently()
                || statement instanceof Reindex reindex && reindex.concurrently();
    }

    /** The setting is written with dots, dashes or capitals, depending on the file. */
    private static boolean unlocked(Map<String, String> settings) {
        return settings.entrySet().stream()
                .anyMatch(entry -> entry.getKey().replaceAll("[.-]", "").equalsIgnoreCase("postgresqltransactionallock")
                        && entry.getValue().strip().equalsIgnoreCase("false"));
    }
}
