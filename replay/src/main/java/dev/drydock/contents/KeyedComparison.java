package dev.drydock.contents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares rows one by one, found by their key; the server joins them and sends counts alone. */
final class KeyedComparison {

    private final Queries queries;
    private final KeptTable kept;
    private final Table now;
    private final List<Pair> pairs;
    private final List<Pair> key;
    private final List<Pair> rest;

    /** What one group of rows has come to: those that were kept, those written in between, those that are new. */
    private record Group(boolean fresh, boolean written, long lost, long rows, List<Long> counts) {

        private static Group of(ResultSet row) throws SQLException {
            boolean written = row.getBoolean(1);
            return new Group(row.wasNull(), written, row.getLong(2), row.getLong(3), Queries.numbers(row, 4));
        }
    }

    KeyedComparison(Queries queries, KeptTable kept, Table now, List<Pair> pairs, List<Pair> key) {
        this.queries = queries;
        this.kept = kept;
        this.now = now;
        this.pairs = List.copyOf(pairs);
        this.key = List.copyOf(key);
        this.rest = pairs.stream().filter(pair -> !key.contains(pair)).toList();
    }

    List<DataDifference> differences() throws SQLException {
        List<Group> groups = queries.list(sql(), Group::of);
        long lost = groups.stream().mapToLong(Group::lost).sum();
        long added = groups.stream().filter(Group::fresh).mapToLong(Group::rows).sum() + repeated(lost, groups);
        if (groups.isEmpty() && added == 0) {
            return List.of();
        }
        boolean writtenLost = groups.stream().anyMatch(group -> group.written() && group.lost() > 0);
        if (lost > 0 && lost == added && !writtenLost && renumbered()) {
            long moved = groups.stream()
                    .filter(group -> !group.fresh())
                    .mapToLong(Group::rows)
                    .sum();
            return key.stream()
                    .map(pair -> DataDifference.ofValues(
                            kept.table().name(),
                            pair.before().name(),
                            DataDifference.Kind.VALUES_CHANGED,
                            moved,
                            kept.rows(),
                            false))
                    .toList();
        }
        Findings findings = new Findings(queries, kept);
        for (Group group : groups) {
            findings.rowsLost(group.lost(), group.written());
            for (int i = 0; i < rest.size() && !group.fresh(); i++) {
                findings.values(rest.get(i), group.counts().subList(3 * i, 3 * i + 3), group.written());
            }
        }
        findings.rowsAdded(added);
        return findings.all();
    }

    /** Rows that share a key with another one now: each row that was kept has met all of them in the join. */
    private long repeated(long lost, List<Group> groups) throws SQLException {
        if (KeptTable.unique(now, key)) {
            return 0;
        }
        long fresh = groups.stream().filter(Group::fresh).mapToLong(Group::rows).sum();
        long rows = queries.number("SELECT count(*) FROM " + now.rows());
        long copied = queries.number("SELECT count(*) FROM " + kept.copy());
        return rows - fresh - (copied - lost);
    }

    /** Whether the rows are the same but for their keys. */
    private boolean renumbered() throws SQLException {
        return !rest.isEmpty() && new UnkeyedComparison(queries, kept, now, rest).same();
    }

    private String sql() {
        String counts = rest.stream()
                .map(pair ->
                        "%1$s n.here AND %2$s IS NOT NULL AND %3$s IS NULL), %1$s k.w IS NOT NULL AND %2$s IS NULL AND %3$s IS NOT NULL), %1$s %2$s IS NOT NULL AND %3$s IS NOT NULL AND %4$s)"
                                .formatted("count(*) FILTER (WHERE", pair.keptName(), pair.nowName(), pair.differs()))
                .collect(Collectors.joining(", "));
        List<String> different = new ArrayList<>(List.of("k.w IS NULL", "n.here IS NULL"));
        rest.forEach(pair -> different.add(pair.differs()));
        return "SELECT k.w, count(*) FILTER (WHERE n.here IS NULL), count(*), ARRAY[%s]::int8[] FROM %s k FULL JOIN (SELECT true AS here, %s FROM %s) n ON %s WHERE %s GROUP BY k.w ORDER BY k.w"
                .formatted(
                        counts,
                        kept.copy(),
                        KeptTable.fields(pairs),
                        now.rows(),
                        KeptTable.same(key),
                        String.join(" OR ", different));
    }
}
