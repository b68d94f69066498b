package dev.drydock.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of one table.
 *
 * @param entry the table's name, with its place
 * @param rows in production, or null
 * @param columns the values of single columns, by column
 */
record TableSetting(Entry entry, @Nullable Long rows, Map<String, ColumnValues> columns) {

    private static final String COLUMNS = "columns";

    private static final int LISTED = 20;

    TableSetting {
        columns = Map.copyOf(columns);
    }

    static TableSetting of(Entry entry) {
        entry.only("rows", COLUMNS);
        Map<String, ColumnValues> columns = new LinkedHashMap<>();
        entry.child(COLUMNS)
                .children()
                .forEach(column -> columns.put(column.name(), ValuesReader.of(column.only("values", "weights"))));
        return new TableSetting(
                entry, entry.find("rows").map(TableSetting::number).orElse(null), columns);
    }

    private static Long number(Entry entry) {
        String digits = entry.text().replace("_", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw entry.error(
                    "rows is " + entry.quoted() + ", which is no number of rows.",
                    "Write a whole number from 0 on, such as 40_000_000.");
        }
        return Long.valueOf(digits);
    }

    /** Makes sure that the table is one of these, and that it has the columns. */
    void check(Map<String, Set<String>> known) {
        Set<String> there = columns(entry, entry.name(), known);
        if (!there.isEmpty()) {
            Collection<Entry> named = entry.child(COLUMNS).children();
            named.stream().filter(column -> !there.contains(column.name())).forEach(column -> {
                throw column.unknown(
                        "No migration gives " + entry.name() + " a column called " + column.name() + ".",
                        there,
                        there.size() > LISTED
                                ? "Remove it, or correct its name."
                                : "Its columns are " + String.join(", ", new TreeSet<>(there)) + ".");
            });
        }
    }

    /** The columns of a table that is named somewhere; an error there where no table has this name. */
    static Set<String> columns(Entry place, String table, Map<String, Set<String>> known) {
        Set<String> columns = known.get(table);
        if (columns == null) {
            throw place.unknown(
                    table,
                    "No migration makes a table called " + table + ".",
                    known.keySet(),
                    "Remove it, or correct its name.");
        }
        return columns;
    }
}
