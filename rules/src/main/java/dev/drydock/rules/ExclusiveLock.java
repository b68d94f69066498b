package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.ClusterOn;
import dev.drydock.sql.DropTrigger;
import dev.drydock.sql.EnableTrigger;
import dev.drydock.sql.LockTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.ResetColumnOptions;
import dev.drydock.sql.ResetOptions;
import dev.drydock.sql.SetColumnOptions;
import dev.drydock.sql.SetOptions;
import dev.drydock.sql.SetStatistics;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.Truncate;
import dev.drydock.sql.ValidateConstraint;
import java.util.Optional;
import java.util.Set;

/** Tells which statements lock out reads and writes of a table that was there before the migration. */
final class ExclusiveLock {

    /** They take a weaker lock than ACCESS EXCLUSIVE (measured, 13 to 18). */
    private static final Set<Class<? extends TableAction>> WEAKER = Set.of(
            AddForeignKey.class,
            AttachPartition.class,
            ClusterOn.class,
            EnableTrigger.class,
            ResetColumnOptions.class,
            ResetOptions.class,
            SetColumnOptions.class,
            SetOptions.class,
            SetStatistics.class,
            ValidateConstraint.class);

    private ExclusiveLock() {}

    /** The table on which the statement under check takes ACCESS EXCLUSIVE. */
    static Optional<Name> of(Statement statement, Facts facts) {
        return of(statement, new Walk(facts));
    }

    /** The table on which the statement takes ACCESS EXCLUSIVE. */
    static Optional<Name> of(Statement statement, Walk walk) {
        Name table = null;
        if (statement instanceof AlterTable alter && alter.allowsTransaction()) {
            boolean strong = alter.actions().stream().anyMatch(action -> !WEAKER.contains(action.getClass()));
            table = strong ? alter.table() : null;
        } else if (statement instanceof Truncate truncate) {
            table = truncate.tables().get(0);
        } else if (statement instanceof LockTable lock && lock.mode().equals(LockMode.ACCESS_EXCLUSIVE.toString())) {
            table = lock.tables().get(0);
        } else if (statement instanceof DropTrigger drop) {
            table = drop.table();
        }
        return Optional.ofNullable(table).filter(walk::existed);
    }
}
