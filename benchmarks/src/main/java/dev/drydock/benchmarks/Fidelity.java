package dev.drydock.benchmarks;

import dev.drydock.data.ColumnProfile;
import dev.drydock.data.TableProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts in a filled table, over all rows, what its profile asked for. */
final class Fidelity {

    /** By which the share of NULLs may differ: of all rows, and where they are many, of itself. */
    private static final double NULLS = 0.01;

    private static final double MANY_NULLS = 0.05;

    /** By which all else may differ, of itself. */
    private static final double REST = 0.1;

    private static final double LEAST_FREQUENCY = 0.01;

    /**
     * One number.
     *
     * @param what as in {@code bio distinct}
     * @param within whether what was found is as near as the benchmark asks for
     */
    record Line(String what, double wanted, double found, boolean within) {}

    private final Statement statement;
    private final TableProfile table;
    private final double rows;
    private final List<Line> lines = new ArrayList<>();

    private Fidelity(Statement statement, TableProfile table) {
        this.statement = statement;
        this.table = table;
        this.rows = table.rows() == null ? 0 : table.rows();
    }

    /** NULLs, distinct values, widths and frequencies of 1 % and more of each column, and the rows of each parent that has any. */
    static List<Line> of(Connection connection, TableProfile table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET work_mem = '256MB'");
            Fidelity fidelity = new Fidelity(statement, table);
            for (ColumnProfile column : table.columns()) {
                fidelity.column(column);
            }
            return fidelity.lines;
        }
    }

    private void column(ColumnProfile column) throws SQLException {
        String name = column.column();
        double[] found = numbers(
                "SELECT count(*), count(%1$s), (SELECT count(*) FROM (SELECT FROM %2$s WHERE %1$s IS NOT NULL GROUP BY %1$s) g), avg(pg_column_size(%1$s)) FROM %2$s"
                        .formatted(name, table.table().name()));
        double nulls = (found[0] - found[1]) / found[0];
        double wanted = column.nullFraction();
        double tolerance = wanted > MANY_NULLS ? NULLS * wanted : NULLS;
        lines.add(new Line(name + " NULLs", wanted, nulls, Math.abs(nulls - wanted) <= tolerance));
        Double distinct = column.distinct();
        if (distinct != null) {
            add(name + " distinct", distinct < 0 ? -distinct * rows : Math.min(distinct, rows), found[2]);
        }
        add(name + " width", column.width(), found[3]);
        double[] common = column.frequencies().isEmpty()
                ? new double[0]
                : numbers(
                        "SELECT c FROM (SELECT count(*) FROM %1$s WHERE %2$s IS NOT NULL GROUP BY %2$s ORDER BY 1 DESC LIMIT %3$d) g (c)"
                                .formatted(
                                        table.table().name(),
                                        name,
                                        column.frequencies().size()));
        for (int i = 0; i < column.frequencies().size(); i++) {
            if (column.frequencies().get(i) >= LEAST_FREQUENCY) {
                add(
                        name + " frequency " + (i + 1),
                        column.frequencies().get(i),
                        i < common.length ? common[i] / found[0] : 0);
            }
        }
        Double children = children(name);
        if (children != null) {
            add(name + " rows per parent", children, found[1] / Math.max(1, found[2]));
        }
    }

    private @Nullable Double children(String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column)))
                .map(TableProfile.ForeignKeyProfile::childrenPerParent)
                .findFirst()
                .orElse(null);
    }

    private void add(String what, double wanted, double found) {
        lines.add(new Line(what, wanted, found, Math.abs(found - wanted) <= REST * wanted));
    }

    /** All numbers of the rows, one after the other. */
    private double[] numbers(String query) throws SQLException {
        List<Double> numbers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    numbers.add(row.getDouble(i));
                }
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Wanted beside found, one line each. */
    static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-26s wanted %,14.3f  found %,14.3f%s%n",
                    line.what(),
                    line.wanted(),
                    line.found(),
                    line.within() ? "" : "  NOT WITHIN"));
        }
        return text.toString();
    }
}
