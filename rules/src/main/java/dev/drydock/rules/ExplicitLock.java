package dev.drydock.rules;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.LockTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** LOCK TABLE keeps all writes of the table waiting, or all reads too, until the migration is committed. */
public final class ExplicitLock implements Rule<LockTable> {

    @Override
    public Class<LockTable> subject() {
        return LockTable.class;
    }

    @Override
    public Stream<Finding> check(LockTable lock, Facts facts) {
        Optional<LockMode> mode = Arrays.stream(LockMode.values())
                .filter(known -> known.toString().equals(lock.mode())
                        && known.conflicts().contains(LockMode.ROW_EXCLUSIVE))
                .findFirst();
        Optional<Name> table = lock.tables().stream()
                .filter(name -> facts.schemaBeforeMigration().table(name).isPresent())
                .findFirst();
        if (mode.isEmpty() || table.isEmpty() || neededAnyway(lock, mode.get(), table.get(), facts)) {
            return Stream.empty();
        }
        String what = mode.get() == LockMode.ACCESS_EXCLUSIVE ? "all reads and writes of " : "all writes of ";
        return Stream.of(
                Finding.at(lock.span(), what + table.get() + " wait from here on until the migration is committed")
                        .help(
                                "SET lock_timeout to a few seconds before it, and keep the migration to statements that take an instant")
                        .locking(mode.get(), table.get()));
    }

    /** Tells whether a later statement takes the lock or a stronger one by itself: then this only takes it in time. */
    private static boolean neededAnyway(LockTable lock, LockMode mode, Name table, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .filter(statement ->
                                statement.span().start() > lock.span().start())
                        .anyMatch(statement -> locks(statement, mode, table, facts));
    }

    private static boolean locks(Statement statement, LockMode mode, Name table, Facts facts) {
        return !(statement instanceof LockTable)
                && LockForecast.of(statement, facts.schema())
                        .lockOn(facts.schema().qualified(table))
                        .filter(needed -> needed.compareTo(mode) >= 0)
                        .isPresent();
    }
}
