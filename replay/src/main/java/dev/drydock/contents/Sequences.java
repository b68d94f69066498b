package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where the sequences of a database stand. */
final class Sequences {

    private static final String POSITIONS = """
            SELECT n.nspname, c.relname, pg_sequence_last_value(c.oid), s.seqincrement, c.oid
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid AND c.relpersistence <> 't'
            JOIN pg_namespace n ON n.oid = c.relnamespace
            ORDER BY 1, 2
            """;

    /** A column belongs to a sequence if the sequence gives it its values, whoever owns the sequence. */
    private static final String COLUMNS = """
            SELECT format('SELECT %%s(%%I)::numeric FROM %%I.%%I', '%s', a.attname, tn.nspname, t.relname)
            FROM (SELECT f.adrelid AS relation, f.adnum AS number FROM pg_depend d JOIN pg_attrdef f ON f.oid = d.objid
                WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = %d
              UNION SELECT d.refobjid, d.refobjsubid FROM pg_depend d
                WHERE d.classid = 'pg_class'::regclass AND d.objid = %2$d AND d.deptype = 'i' AND d.refobjsubid > 0) g
            JOIN pg_attribute a ON a.attrelid = g.relation AND a.attnum = g.number
              AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype)
            JOIN pg_class t ON t.oid = a.attrelid AND t.relkind IN ('r', 'p')
            JOIN pg_namespace tn ON tn.oid = t.relnamespace
            """;

    /**
     * A sequence.
     *
     * @param last the last value that it gave out, or the one before that with which it will start
     */
    record Position(Name name, long oid, long last, long increment) {

        private Position startingAt(long value) {
            return new Position(name, oid, value - increment, increment);
        }
    }

    private final Queries queries;

    Sequences(Queries queries) {
        this.queries = queries;
    }

    List<Position> positions() throws SQLException {
        List<Integer> unused = new ArrayList<>();
        List<Position> positions = new ArrayList<>(queries.list(POSITIONS, row -> {
            long last = row.getLong(3);
            if (row.wasNull()) {
                unused.add(row.getRow() - 1);
            }
            Name name = Name.of(row.getString(1), row.getString(2));
            return new Position(name, row.getLong(5), last, row.getLong(4));
        }));
        if (!unused.isEmpty()) {
            String starts = unused.stream()
                    .map(i -> "(SELECT last_value FROM "
                            + Quoted.of(positions.get(i).name()) + ")")
                    .collect(Collectors.joining(", "));
            List<Long> values = queries.list("SELECT ARRAY[" + starts + "]", row -> Queries.numbers(row, 1))
                    .get(0);
            for (int i = 0; i < unused.size(); i++) {
                int place = unused.get(i);
                positions.set(place, positions.get(place).startingAt(values.get(i)));
            }
        }
        return List.copyOf(positions);
    }

    /** How the sequences that exist still stand differently. */
    List<DataDifference> differences(List<Position> before) throws SQLException {
        Map<Name, Position> known = new HashMap<>();
        before.forEach(position -> known.put(position.name(), position));
        List<DataDifference> differences = new ArrayList<>();
        for (Position now : positions()) {
            Position was = known.get(now.name());
            if (was != null && was.last() != now.last()) {
                differences.add(difference(was, now));
            }
        }
        return differences;
    }

    private DataDifference difference(Position was, Position now) throws SQLException {
        boolean ahead = now.increment() > 0 ? now.last() > was.last() : now.last() < was.last();
        if (ahead) {
            return of(now, was, DataDifference.Kind.SEQUENCE_ADVANCED, "");
        }
        Long furthest = furthest(now);
        if (furthest != null && isBeyond(now, furthest) && !isBeyond(was, furthest)) {
            return of(now, was, DataDifference.Kind.SEQUENCE_BEHIND, ", and a row has " + furthest + " already");
        }
        return of(now, was, DataDifference.Kind.SEQUENCE_WENT_BACK, "");
    }

    /** The furthest value of the columns that a sequence fills; null if there is none. */
    private @Nullable Long furthest(Position position) throws SQLException {
        String most = position.increment() > 0 ? "max" : "min";
        List<String> columns = queries.list(COLUMNS.formatted(most, position.oid()), row -> row.getString(1));
        return columns.isEmpty()
                ? null
                : queries.list(
                                "SELECT " + most + "(v)::text FROM (" + String.join(" UNION ALL ", columns) + ") u(v)",
                                row -> number(row.getString(1)))
                        .get(0);
    }

    /** Whether a row has a value that the sequence has still to reach. */
    private static boolean isBeyond(Position position, long furthest) {
        return position.increment() > 0 ? furthest > position.last() : furthest < position.last();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("-?\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static DataDifference of(Position now, Position was, DataDifference.Kind kind, String more) {
        return DataDifference.ofSequence(now.name(), kind, now.last(), was.last(), more);
    }
}
