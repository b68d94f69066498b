package dev.drydock.data;

import dev.drydock.migration.Migration;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.DataType;
import dev.drydock.sql.IndexKey;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the migrations to come will demand of the rows.
 *
 * <p>A team adds a foreign key to a table whose rows satisfy it. Rows that do not would make a sound migration fail.
 *
 * @param foreignKeys that will be added, on tables of now or of then
 * @param keys that will be added, primary, unique or as a unique index
 * @param checks that will be added, the lengths of texts that will be narrowed included
 * @param notNull columns that will be NOT NULL without an UPDATE before that fills them
 */
public record Outlook(List<Reference> foreignKeys, List<Columns> keys, List<Check> checks, List<Columns> notNull) {

    /** Nothing is known. */
    static final Outlook NONE = new Outlook(List.of(), List.of(), List.of(), List.of());

    public Outlook {
        foreignKeys = List.copyOf(foreignKeys);
        keys = List.copyOf(keys);
        checks = List.copyOf(checks);
        notNull = List.copyOf(notNull);
    }

    /** Columns of a table; the schema is {@code public} where none was written. */
    record Columns(Name table, List<String> columns) {}

    /** A foreign key; {@code parentColumns} is empty where the primary key is meant. */
    record Reference(Name table, List<String> columns, Name parent, List<String> parentColumns) {}

    /** The text of a condition. */
    record Check(Name table, String condition) {}

    /** Reads the demands of these ups. */
    public static Outlook on(List<Migration> upcoming) {
        Reading reading = new Reading();
        for (Migration migration : upcoming) {
            for (Statement statement : migration.up().statements()) {
                reading.statement(statement);
                statement.inner().forEach(reading::statement);
            }
        }
        return new Outlook(reading.foreignKeys, reading.keys, reading.checks, reading.notNull);
    }

    private static final class Reading {

        private final List<Reference> foreignKeys = new ArrayList<>();
        private final List<Columns> keys = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final List<Columns> notNull = new ArrayList<>();
        private final Set<Columns> updated = new HashSet<>();

        private void statement(Statement statement) {
            if (statement instanceof Update update) {
                update.columns().forEach(column -> updated.add(columns(update.table(), List.of(column))));
            }
            if (statement instanceof CreateIndex index && index.unique()) {
                keys.add(columns(
                        index.table(),
                        index.keys().stream()
                                .map(IndexKey::column)
                                .filter(Objects::nonNull)
                                .toList()));
            }
            statement.actions().forEach(this::action);
        }

        private void action(TableAction action) {
            if (action instanceof AddForeignKey key) {
                foreignKeys.add(new Reference(
                        qualified(key.table()), key.columns(), qualified(key.referenced()), key.referencedColumns()));
            } else if (action instanceof AddKey key) {
                keys.add(columns(key.table(), key.columns()));
            } else if (action instanceof AlterColumnType change) {
                length(change.type())
                        .ifPresent(length -> checks.add(new Check(
                                qualified(change.table()), "char_length(\"" + change.column() + "\") <= " + length)));
            } else if (action instanceof AddCheck check) {
                checks.add(new Check(qualified(check.table()), check.condition().text()));
            } else if (action instanceof SetNotNull set) {
                notNull(set.table(), set.column());
            } else if (action instanceof AddNotNull add) {
                notNull(add.table(), add.column());
            }
            action.actions().forEach(this::action);
        }

        private void notNull(Name table, String column) {
            Columns wanted = columns(table, List.of(column));
            if (!updated.contains(wanted)) {
                notNull.add(wanted);
            }
        }

        /** The characters that a text of the type has room for. */
        private static Optional<String> length(DataType type) {
            boolean text = type.is("character varying") || type.is("character");
            return text ? type.modifiers().stream().findFirst() : Optional.empty();
        }

        private static Columns columns(Name table, List<String> columns) {
            return new Columns(qualified(table), columns);
        }

        private static Name qualified(Name table) {
            return table.in("public");
        }
    }
}
