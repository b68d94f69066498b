package dev.drydock.data;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what foreign keys can point to: a sample that always fits into memory. */
final class ParentKeys {

    private static final int MOST = 100_000;

    private final Connection connection;

    ParentKeys(Connection connection) {
        this.connection = connection;
    }

    /** For each of the columns its values; those of one number belong to one row of the parent. */
    List<Values> of(Name parent, List<String> columns) throws SQLException {
        String list = columns.stream().map(RowPlan::quoted).collect(Collectors.joining(", "));
        String known = columns.stream()
                .map(column -> RowPlan.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        List<List<String>> read = new ArrayList<>();
        columns.forEach(column -> read.add(new ArrayList<>()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT %s FROM %s.%s WHERE %s ORDER BY %s LIMIT %d"
                        .formatted(
                                list,
                                RowPlan.quoted(String.valueOf(parent.schema())),
                                RowPlan.quoted(parent.name()),
                                known,
                                list,
                                MOST))) {
            while (rows.next()) {
                for (int i = 0; i < read.size(); i++) {
                    read.get(i).add(rows.getString(i + 1));
                }
            }
        }
        return read.stream().<Values>map(ListValues::of).toList();
    }
}
