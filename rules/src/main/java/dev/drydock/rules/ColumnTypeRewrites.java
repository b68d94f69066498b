package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.lock.TypeChange;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import dev.drydock.sql.SetParameter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Changing a column's type rewrites the table and all of its indexes while reads and writes wait. */
public final class ColumnTypeRewrites implements Rule<AlterColumnType> {

    @Override
    public Class<AlterColumnType> subject() {
        return AlterColumnType.class;
    }

    @Override
    public Stream<Finding> check(AlterColumnType alter, Facts facts) {
        Optional<TableColumn> column = facts.table(alter.table()).flatMap(t -> t.column(alter.column()));
        if (column.isEmpty() || facts.isNew(alter.table())) {
            return Stream.empty();
        }
        if (alter.plainCast() && TypeChange.keepsRows(column.get().type(), alter.type())) {
            return Stream.empty();
        }
        DataType from = column.get().type();
        boolean zoned = alter.plainCast() && TypeChange.dependsOnTimeZone(from, alter.type());
        if (zoned && inUtc(facts)) {
            return Stream.empty();
        }
        String condition = zoned ? " unless the session's TimeZone is UTC" : "";
        String help = zoned
                ? "SET LOCAL timezone = 'UTC' before it if the old values are meant as UTC: no row is written then"
                : "add a new column of the new type, fill it in batches, and swap the two in a later release";
        return Stream.of(Finding.at(
                        alter.span(),
                        "all rows and indexes of " + alter.table() + " are written anew (" + from + " to "
                                + alter.type() + ")" + condition + " while all reads and writes of it wait")
                .help(help)
                .locking(LockMode.ACCESS_EXCLUSIVE, alter.table()));
    }

    /** Tells whether the migration has set the session's TimeZone to UTC, so that the rows stay as they are. */
    private static boolean inUtc(Facts facts) {
        Migration migration = facts.migration();
        if (migration == null) {
            return false;
        }
        return migration.up().statements().stream()
                .takeWhile(statement -> statement != facts.statement())
                .filter(SetParameter.class::isInstance)
                .map(SetParameter.class::cast)
                .filter(set -> set.name().equals("timezone") || set.name().equals("time zone"))
                .reduce((first, last) -> last)
                .filter(set ->
                        String.valueOf(set.value()).toUpperCase(Locale.ROOT).matches("'?(UTC|GMT|ETC/UTC)'?"))
                .isPresent();
    }
}
