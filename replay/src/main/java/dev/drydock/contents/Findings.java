package dev.drydock.contents;

import dev.drydock.contents.DataDifference.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what is different in one table; what there was before is counted only if something is. */
final class Findings {

    private final Queries queries;
    private final KeptTable kept;
    private final List<DataDifference> rows = new ArrayList<>();
    private final Map<Integer, List<DataDifference>> values = new HashMap<>();
    private final Map<Boolean, Totals> totals = new HashMap<>();

    Findings(Queries queries, KeptTable kept) {
        this.queries = queries;
        this.kept = kept;
    }

    void rowsLost(long count, boolean written) throws SQLException {
        if (count > 0) {
            rows.add(ofRows(Kind.ROWS_LOST, count, totals(written).rows(), written));
        }
    }

    void allRowsLost() throws SQLException {
        rowsLost(totals(false).rows(), false);
        rowsLost(totals(true).rows(), true);
    }

    void rowsAdded(long count) {
        if (count > 0) {
            rows.add(ofRows(Kind.ROWS_ADDED, count, kept.rows(), false));
        }
    }

    void rowsChanged(long count) {
        rows.add(ofRows(Kind.ROWS_CHANGED, count, kept.rows(), false));
    }

    /** Adds what became of the values of a column: how many were lost, have appeared and were changed. */
    void values(Pair pair, List<Long> counts, boolean written) throws SQLException {
        Kind[] kinds = {Kind.VALUES_LOST, Kind.VALUES_APPEARED, Kind.VALUES_CHANGED};
        for (int i = 0; i < kinds.length; i++) {
            if (counts.get(i) > 0) {
                long given = totals(written).of(pair.index());
                long of = kinds[i] == Kind.VALUES_APPEARED ? totals(written).rows() - given : given;
                add(pair, kinds[i], counts.get(i), of, written);
            }
        }
    }

    /** Adds that a column is gone with all that it held. */
    void columnMissing(Pair own) throws SQLException {
        for (boolean written : new boolean[] {false, true}) {
            long of = totals(written).of(own.index());
            if (of > 0) {
                add(own, Kind.VALUES_LOST, of, of, written);
            }
        }
    }

    /** Those of rows first, then those of the columns in their order. */
    List<DataDifference> all() {
        List<DataDifference> all = new ArrayList<>(rows);
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue().stream()
                        .sorted(Comparator.comparing(DataDifference::kind))
                        .forEach(all::add));
        return all;
    }

    private void add(Pair pair, Kind kind, long count, long of, boolean written) {
        values.computeIfAbsent(pair.index(), index -> new ArrayList<>())
                .add(DataDifference.ofValues(kept.table().name(), pair.before().name(), kind, count, of, written));
    }

    private DataDifference ofRows(Kind kind, long count, long of, boolean written) {
        return DataDifference.ofRows(kept.table().name(), kind, count, of, written);
    }

    private Totals totals(boolean written) throws SQLException {
        if (totals.isEmpty()) {
            totals.put(false, Totals.NONE);
            totals.put(true, Totals.NONE);
            String counts = kept.own().stream()
                    .map(pair -> "count(" + Pair.field(pair.index()) + ")")
                    .collect(Collectors.joining(", "));
            String sql = "SELECT w, count(*), ARRAY[%s]::int8[] FROM %s GROUP BY w".formatted(counts, kept.copy());
            for (Map.Entry<Boolean, Totals> entry : queries.list(
                    sql, row -> Map.entry(row.getBoolean(1), new Totals(row.getLong(2), Queries.numbers(row, 3))))) {
                totals.put(entry.getKey(), entry.getValue());
            }
        }
        return totals.getOrDefault(written, Totals.NONE);
    }
}
