package dev.drydock.data;

import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says what foreign keys can point to: all rows of tables that were just filled, which are computed again, or a sample of a table's rows
 * that always fits into memory.
 */
final class ParentKeys {

    private static final int MOST = 100_000;

    private final Connection connection;
    private final Map<Name, TableShape> shapes;
    private final Map<Name, RowPlan> filled;
    private final Map<String, List<Values>> known;
    private boolean missing;

    /**
     * Says it for one table.
     *
     * @param filled how the tables were filled that got no rows but those
     * @param known what was read before, for all tables alike
     */
    ParentKeys(
            Connection connection,
            Map<Name, TableShape> shapes,
            Map<Name, RowPlan> filled,
            Map<String, List<Values>> known) {
        this.known = known;
        this.connection = connection;
        this.shapes = shapes;
        this.filled = filled;
    }

    /**
     * For each of the columns its values; those of one number belong to one row of the parent.
     *
     * @param child the table of the key
     * @param identifies whether its rows must not point to the same parents as the rows that it has, if others are left
     * @return empty if there are none
     */
    List<Values> of(ForeignKey key, TableShape child, boolean identifies) throws SQLException {
        // Nothing points to rows yet that are only being made.
        List<Values> planned = planned(key, child);
        if (!planned.isEmpty()) {
            return planned;
        }
        missing |= filled.containsKey(key.parent());
        if (identifies && hasRows(child.name())) {
            List<Values> others = read(
                    key,
                    child,
                    " AND NOT EXISTS (SELECT FROM " + rowsOf(child.name()) + " c WHERE "
                            + IntStream.range(0, key.columns().size())
                                    .mapToObj(i -> "c."
                                            + RowPlan.quoted(key.columns().get(i)) + " = p."
                                            + RowPlan.quoted(key.parentColumns().get(i)))
                                    .collect(Collectors.joining(" AND "))
                            + ")");
            if (!others.isEmpty()) {
                return others;
            }
        }
        return read(key, child, "");
    }

    /** Whether rows were asked for that will be there only after their table is loaded. */
    boolean areMissing() {
        return missing;
    }

    private List<Values> planned(ForeignKey key, TableShape child) {
        RowPlan plan = filled.get(key.parent());
        TableShape parent = shapes.get(key.parent());
        List<Values> planned = new ArrayList<>();
        for (int i = 0; plan != null && parent != null && i < key.columns().size(); i++) {
            RowPlan.Field field = plan.field(key.parentColumns().get(i)).orElse(null);
            if (field == null || field.values() == null || field.nullable()) {
                return List.of();
            }
            boolean sameType = type(child, key.columns().get(i))
                    .name()
                    .equals(type(parent, key.parentColumns().get(i)).name());
            planned.add(new PlannedValues(field.values(), field.draw(), plan.rows(), sameType));
        }
        return planned;
    }

    /** Whether the columns cannot hold the keys of the parent as they are: another one would be stored. */
    boolean rounds(ForeignKey key, TableShape child) {
        TableShape parent = shapes.get(key.parent());
        return parent != null
                && IntStream.range(0, key.columns().size())
                        .anyMatch(i -> type(child, key.columns().get(i))
                                .rounds(type(parent, key.parentColumns().get(i))));
    }

    private static ColumnType type(TableShape shape, String column) {
        return shape.column(column).orElseThrow().type();
    }

    /**
     * For each column of two foreign keys that share some its values; those of one number belong to one row of each parent.
     *
     * @param first each of whose parents is taken
     * @return empty if no parents agree in the columns
     */
    Map<String, Values> of(ForeignKey first, ForeignKey second, TableShape child) throws SQLException {
        List<String> shared =
                first.columns().stream().filter(second.columns()::contains).toList();
        List<String> columns = Stream.concat(first.columns().stream(), second.columns().stream())
                .distinct()
                .toList();
        String order = listed(first.columns(), "a.");
        List<Values> read = read(
                "SELECT %s FROM (%s) a JOIN (%s) b USING (%s) WHERE b.\"row number\" = a.\"row number\" %% b.\"row count\" ORDER BY %s LIMIT %d"
                        .formatted(
                                listed(columns, ""),
                                numbered(first, shared),
                                numbered(second, shared),
                                listed(shared, ""),
                                order,
                                MOST),
                child,
                columns);
        missing |= read.isEmpty() && (filled.containsKey(first.parent()) || filled.containsKey(second.parent()));
        Map<String, Values> values = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            values.put(columns.get(i), read.get(i));
        }
        return values;
    }

    /** The parents under the names of the key's columns, counted for each value of the shared ones. */
    private String numbered(ForeignKey key, List<String> shared) {
        String named = IntStream.range(0, key.columns().size())
                .mapToObj(i -> RowPlan.quoted(key.parentColumns().get(i)) + " AS "
                        + RowPlan.quoted(key.columns().get(i)))
                .collect(Collectors.joining(", "));
        String partition = "PARTITION BY " + listed(shared, "");
        return "SELECT *, row_number() OVER (%s ORDER BY %s) - 1 AS \"row number\", count(*) OVER (%s) AS \"row count\" FROM (SELECT DISTINCT %s FROM %s) p"
                .formatted(partition, listed(key.columns(), ""), partition, named, rowsOf(key.parent()));
    }

    private static String listed(List<String> columns, String qualifier) {
        return columns.stream()
                .map(column -> qualifier + RowPlan.quoted(column))
                .collect(Collectors.joining(", "));
    }

    private boolean hasRows(Name table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + rowsOf(table) + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private List<Values> read(ForeignKey key, TableShape child, String condition) throws SQLException {
        String list = key.parentColumns().stream().map(RowPlan::quoted).collect(Collectors.joining(", "));
        String present = key.parentColumns().stream()
                .map(column -> RowPlan.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String query = "SELECT DISTINCT %s FROM %s p WHERE %s%s ORDER BY %s LIMIT %d"
                .formatted(list, rowsOf(key.parent()), present, condition, list, MOST);
        String types = key.columns().stream()
                .map(column -> type(child, column).name())
                .collect(Collectors.joining(" ", query + " AS ", ""));
        List<Values> values = known.get(types);
        if (values == null) {
            values = read(query, child, key.columns());
            known.put(types, values);
        }
        return values;
    }

    private List<Values> read(String query, TableShape child, List<String> columns) throws SQLException {
        List<List<String>> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    if (read.size() == i) {
                        read.add(new ArrayList<>());
                    }
                    read.get(i).add(rows.getString(i + 1));
                }
            }
        }
        List<Values> values = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            values.add(ListValues.of(read.get(i), type(child, columns.get(i))));
        }
        return values;
    }

    /** A foreign key sees no rows of tables that inherit from its parent (manual, "Inheritance", Caveats). */
    private String rowsOf(Name table) {
        TableShape shape = shapes.get(table);
        return (shape != null && shape.partitioned() ? "" : "ONLY ") + qualified(table);
    }

    private static String qualified(Name table) {
        return RowPlan.quoted(String.valueOf(table.schema())) + "." + RowPlan.quoted(table.name());
    }
}
