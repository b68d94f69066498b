package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** ADD COLUMN IF NOT EXISTS of a column that is there with another type changes nothing and says nothing. */
public final class ColumnDifferenceHidden implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        if (!add.ifNotExists() || changed(add, facts)) {
            return Stream.empty();
        }
        return facts
                .table(add.table())
                .flatMap(table -> table.column(add.column().name()))
                .filter(there -> differs(there, add.column().type()))
                .stream()
                .map(there -> Finding.at(
                                add.span(),
                                add.table() + "." + Name.quoted(there.name()) + " exists already, as " + there.type()
                                        + ": nothing is added, and nothing says so")
                        .help("change its type in a migration that says so, or leave this out"));
    }

    /** Types of users may be written with their schema or without, and serial is an integer: they are not compared. */
    private static boolean differs(TableColumn there, DataType written) {
        return there.typeUses().isEmpty()
                && !written.isSerial()
                && written.name().schema() == null
                && there.type().name().schema() == null
                && !there.type().sameAs(written);
    }

    private static boolean changed(AddColumn add, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .flatMap(statement -> statement.actions().stream())
                        .anyMatch(action -> action instanceof AlterColumnType alter
                                && Later.same(alter.table(), add.table(), facts)
                                && alter.column().equals(add.column().name()));
    }
}
