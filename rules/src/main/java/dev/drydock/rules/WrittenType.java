package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.stream.Stream;

/**
 * The type that a migration writes for a column.
 *
 * @param table the column's table
 * @param column its name
 */
record WrittenType(Name table, String column, DataType type) {

    /** All of a migration but those of temporary tables, in order. */
    static Stream<WrittenType> of(Migration migration) {
        return Later.of(migration).flatMap(WrittenType::of);
    }

    private static Stream<WrittenType> of(Statement statement) {
        return statement instanceof CreateTable create
                ? create.columns().stream()
                        .filter(column -> !create.persistence().equals("TEMPORARY"))
                        .map(column -> of(column, create.table()))
                : statement.actions().stream().flatMap(WrittenType::of);
    }

    private static Stream<WrittenType> of(TableAction action) {
        if (action instanceof AddColumn add) {
            return Stream.of(of(add.column(), add.table()));
        }
        return action instanceof AlterColumnType alter
                ? Stream.of(new WrittenType(alter.table(), alter.column(), alter.type()))
                : Stream.empty();
    }

    private static WrittenType of(Column column, Name table) {
        return new WrittenType(table, column.name(), column.type());
    }

    /** The column as findings name it. */
    @Override
    public String toString() {
        return table + "." + Name.quoted(column);
    }
}
