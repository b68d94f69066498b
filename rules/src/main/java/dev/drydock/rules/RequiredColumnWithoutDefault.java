package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Column;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Name;
import dev.drydock.sql.Truncate;
import java.util.stream.Stream;

/** ADD COLUMN … NOT NULL without a default fails on the first row that is there. */
public final class RequiredColumnWithoutDefault implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        Column column = add.column();
        boolean filled = column.defaultValue() != null
                || column.identity() != null
                || column.generated() != null
                || column.type().isSerial()
                || facts.schema().domain(column.type().name()).isPresent();
        if (!column.notNull() || filled || facts.isNew(add.table()) || IfNotExists.skips(add, facts)) {
            return Stream.empty();
        }
        if (emptied(add.table(), facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        add.span(),
                        "the server refuses this if " + add.table() + " has a single row: " + Name.quoted(column.name())
                                + " would be NULL in it")
                .help(
                        "give it a DEFAULT, or add it nullable, fill it in batches and make it NOT NULL in a later migration")
                .locking(LockMode.ACCESS_EXCLUSIVE, add.table()));
    }

    /** Tells whether the migration takes all rows out of the table first. */
    private static boolean emptied(Name table, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && migration.up().statements().stream()
                        .takeWhile(statement -> statement != facts.statement())
                        .anyMatch(statement -> statement.targets().contains(table)
                                && (statement instanceof Truncate || statement instanceof Delete d && !d.hasWhere()));
    }
}
