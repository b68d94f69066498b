package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.schema.Schema;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Delete;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import dev.drydock.sql.ValidateConstraint;
import java.util.Optional;

/** Tells which statements take long, among those that touch tables from before the migration. */
final class Work {

    private Work() {}

    /** Tells whether a migration has a statement that may take long; most have none, and need no closer look. */
    static boolean isIn(Migration migration) {
        return migration.up().statements().stream()
                .anyMatch(statement -> statement instanceof Update
                        || statement instanceof Delete
                        || statement instanceof Merge
                        || statement instanceof CreateIndex
                        || statement instanceof DoBlock
                        || statement.actions().stream().anyMatch(ValidateConstraint.class::isInstance));
    }

    /** The table whose rows the statement writes: all of them, or those that a WHERE picks. */
    static Optional<Name> written(Statement statement, Walk walk) {
        boolean writes = statement instanceof Update || statement instanceof Delete || statement instanceof Merge;
        return writes ? statement.targets().stream().filter(walk::existed).findFirst() : Optional.empty();
    }

    /** The table all of whose rows the statement reads: to build an index, or to validate a constraint. */
    static Optional<Name> read(Statement statement, Walk walk) {
        if (statement instanceof CreateIndex index && !index.concurrently() && !index.only()) {
            return Optional.of(index.table()).filter(name -> walk.existed(name) && !exists(index, walk.schema()));
        }
        if (statement instanceof AlterTable alter
                && alter.actions().stream().anyMatch(ValidateConstraint.class::isInstance)) {
            return Optional.of(alter.table()).filter(walk::existed);
        }
        return Optional.empty();
    }

    /** Tells whether IF NOT EXISTS finds the index. */
    static boolean exists(CreateIndex index, Facts facts) {
        return exists(index, facts.schema());
    }

    /** Tells whether IF NOT EXISTS finds the index in this schema. */
    static boolean exists(CreateIndex index, Schema schema) {
        Name name = index.name();
        return index.ifNotExists()
                && name != null
                && schema.table(index.table())
                        .flatMap(table -> table.index(name.name()))
                        .isPresent();
    }
}
