package dev.drydock.contents;

import dev.drydock.contents.TableDigest.ColumnDigest;
import dev.drydock.sql.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the digests of many tables with one query. */
final class Digester {

    private final Queries queries;

    Digester(Queries queries) {
        this.queries = queries;
    }

    /** The digests of the tables; a table that is in the map has the key that stands there. */
    List<TableDigest> digests(List<Table> tables, Map<Name, List<String>> keys) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<String> selects = new ArrayList<>();
        List<List<String>> used = new ArrayList<>();
        for (Table table : tables) {
            List<String> own = table.keys().isEmpty() ? List.of() : table.keys().get(0);
            List<String> key = keys.getOrDefault(table.name(), own);
            used.add(key);
            selects.add(select(selects.size(), table, key));
        }
        return queries.list(
                String.join(" UNION ALL ", selects) + " ORDER BY 1",
                row -> digest(row, tables.get(row.getInt(1)), used.get(row.getInt(1))));
    }

    private static String select(int index, Table table, List<String> key) {
        String seed = key.stream()
                .map(table::column)
                .map(column -> column.map(Column::canonical).orElse("''"))
                .collect(Collectors.joining(", "));
        String salt = key.isEmpty() ? "0" : "hashtextextended(concat_ws('/', " + seed + "), 0)";
        String name = free(table);
        String counts = table.columns().stream()
                .map(column -> "count(" + Quoted.of(column.name()) + ")")
                .collect(Collectors.joining(", "));
        String sums = table.columns().stream()
                .map(column -> "sum(hashtextextended(" + column.canonical() + ", " + name + "))::text")
                .collect(Collectors.joining(", "));
        return "SELECT %d, count(*), ARRAY[%s]::int8[], ARRAY[%s]::text[] FROM %s t CROSS JOIN LATERAL (SELECT %s AS %s OFFSET 0) s"
                .formatted(index, counts, sums, table.rows(), salt, name);
    }

    /** A name that none of the table's columns has: people have columns called salt. */
    private static String free(Table table) {
        StringBuilder name = new StringBuilder("salt");
        while (table.column(name.toString()).isPresent()) {
            name.append('_');
        }
        return name.toString();
    }

    private static TableDigest digest(ResultSet row, Table table, List<String> key) throws SQLException {
        List<Long> values = Queries.numbers(row, 3);
        String[] sums = (String[]) row.getArray(4).getArray();
        List<ColumnDigest> columns = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            columns.add(new ColumnDigest(table.columns().get(i).name(), values.get(i), String.valueOf(sums[i])));
        }
        return new TableDigest(table.name(), key, row.getLong(2), columns);
    }
}
