package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.ClusterOn;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Delete;
import dev.drydock.sql.DropTrigger;
import dev.drydock.sql.EnableTrigger;
import dev.drydock.sql.LockTable;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.ResetColumnOptions;
import dev.drydock.sql.ResetOptions;
import dev.drydock.sql.SetColumnOptions;
import dev.drydock.sql.SetOptions;
import dev.drydock.sql.SetStatistics;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.Truncate;
import dev.drydock.sql.Update;
import dev.drydock.sql.ValidateConstraint;
import java.util.Optional;
import java.util.Set;

/** Tells which statements lock a table out, and which take long, among those that touch tables from before the migration. */
final class Work {

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

    private Work() {}

    /** The table on which the statement takes ACCESS EXCLUSIVE, if it was there before the migration. */
    static Optional<Name> lockedOut(Statement statement, Facts facts) {
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
        return Optional.ofNullable(table).filter(name -> existed(name, facts));
    }

    /** The table from before the migration whose rows the statement writes: all of them, or those that a WHERE picks. */
    static Optional<Name> written(Statement statement, Facts facts) {
        boolean writes = statement instanceof Update || statement instanceof Delete || statement instanceof Merge;
        return writes
                ? statement.targets().stream()
                        .filter(name -> existed(name, facts))
                        .findFirst()
                : Optional.empty();
    }

    /** The table from before the migration all of whose rows the statement reads: to build an index, to validate, to refresh. */
    static Optional<Name> read(Statement statement, Facts facts) {
        if (statement instanceof CreateIndex index && !index.concurrently() && !index.only()) {
            return Optional.of(index.table()).filter(name -> existed(name, facts) && !exists(index, facts));
        }
        if (statement instanceof AlterTable alter
                && alter.actions().stream().anyMatch(ValidateConstraint.class::isInstance)) {
            return Optional.of(alter.table()).filter(name -> existed(name, facts));
        }
        return Optional.empty();
    }

    /** Tells whether IF NOT EXISTS finds the index. */
    static boolean exists(CreateIndex index, Facts facts) {
        Name name = index.name();
        return index.ifNotExists()
                && name != null
                && facts.table(index.table())
                        .flatMap(table -> table.index(name.name()))
                        .isPresent();
    }

    private static boolean existed(Name table, Facts facts) {
        return facts.schemaBeforeMigration().table(table).isPresent();
    }
}
