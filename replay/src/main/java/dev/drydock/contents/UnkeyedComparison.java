package dev.drydock.contents;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares rows that no key tells apart: how often each one was there and is there now. */
final class UnkeyedComparison {

    private final Queries queries;
    private final KeptTable kept;
    private final Table now;
    private final List<Pair> pairs;

    /** How many rows are on one side only. */
    private record Sides(long gone, long fresh) {

        private boolean equal() {
            return gone == 0 && fresh == 0;
        }
    }

    /** How many values a column had, and has now. */
    private record Filled(Pair pair, long before, long now) {}

    UnkeyedComparison(Queries queries, KeptTable kept, Table now, List<Pair> pairs) {
        this.queries = queries;
        this.kept = kept;
        this.now = now;
        this.pairs = List.copyOf(pairs);
    }

    boolean same() throws SQLException {
        return sides(pairs).equal();
    }

    List<DataDifference> differences() throws SQLException {
        Sides sides = sides(pairs);
        Findings findings = new Findings(queries, kept);
        if (sides.equal()) {
            return List.of();
        }
        if (sides.gone() != sides.fresh()) {
            findings.rowsLost(sides.gone(), false);
            findings.rowsAdded(sides.fresh());
            return findings.all();
        }
        List<Filled> uneven = uneven();
        List<Pair> others = pairs.stream()
                .filter(pair ->
                        uneven.stream().noneMatch(filled -> filled.pair().equals(pair)))
                .toList();
        if (uneven.isEmpty() || !sides(others).equal()) {
            findings.rowsChanged(sides.gone());
        } else {
            for (Filled filled : uneven) {
                long less = filled.before() - filled.now();
                findings.values(filled.pair(), List.of(Math.max(0, less), Math.max(0, -less), 0L), false);
            }
        }
        return findings.all();
    }

    /** The columns that have more or fewer values than they had. */
    private List<Filled> uneven() throws SQLException {
        List<Long> before = filled(
                kept.copy(),
                pairs.stream().map(pair -> Pair.field(pair.index())).toList());
        List<Long> after = filled(
                now.rows(),
                pairs.stream().map(pair -> "(" + pair.now().kept() + ")").toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Filled(pairs.get(i), before.get(i), after.get(i)))
                .filter(filled -> filled.before() != filled.now())
                .toList();
    }

    private List<Long> filled(String rows, List<String> values) throws SQLException {
        String counts = values.stream().map(value -> "count(" + value + ")").collect(Collectors.joining(", "));
        return queries.list("SELECT ARRAY[%s]::int8[] FROM %s".formatted(counts, rows), row -> Queries.numbers(row, 1))
                .get(0);
    }

    private Sides sides(List<Pair> columns) throws SQLException {
        String sql =
                "SELECT coalesce(sum(greatest(s, 0)), 0), coalesce(sum(greatest(-s, 0)), 0) FROM (SELECT sum(s) AS s FROM (SELECT %s 1 AS s FROM %s k UNION ALL SELECT %s -1 FROM (SELECT %s FROM %s) n) u GROUP BY %s) g"
                        .formatted(
                                columns.stream()
                                        .map(pair -> pair.keptValue() + " AS " + Pair.field(pair.index()) + ", ")
                                        .collect(Collectors.joining()),
                                kept.copy(),
                                columns.stream()
                                        .map(pair -> pair.nowValue() + ", ")
                                        .collect(Collectors.joining()),
                                KeptTable.fields(columns),
                                now.rows(),
                                columns.isEmpty()
                                        ? "()"
                                        : columns.stream()
                                                .map(pair -> Pair.field(pair.index()))
                                                .collect(Collectors.joining(", ")));
        return queries.list(sql, row -> new Sides(row.getLong(1), row.getLong(2)))
                .get(0);
    }
}
