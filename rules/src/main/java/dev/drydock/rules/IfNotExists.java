package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;

/** Tells which actions IF NOT EXISTS skips. */
final class IfNotExists {

    private IfNotExists() {}

    /** Tells whether the column is there already, so that ADD COLUMN IF NOT EXISTS does nothing but lock. */
    static boolean skips(AddColumn add, Facts facts) {
        return add.ifNotExists()
                && facts.table(add.table())
                        .flatMap(table -> table.column(add.column().name()))
                        .isPresent();
    }

    /** Tells whether the constraint stands behind a column that is there already. */
    static boolean skips(TableAction constraint, Facts facts) {
        Statement statement = facts.statement();
        return statement != null
                && statement.actions().stream()
                        .anyMatch(action -> action instanceof AddColumn add
                                && add.constraints().contains(constraint)
                                && skips(add, facts));
    }
}
