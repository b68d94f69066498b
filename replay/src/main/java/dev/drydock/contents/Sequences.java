package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where the sequences of a database stand. */
final class Sequences {

    private static final String POSITIONS = """
            SELECT n.nspname, c.relname, pg_sequence_last_value(c.oid), s.seqincrement, t.oid IS NOT NULL,
              format('SELECT %s(%I) FROM %I.%I', CASE WHEN s.seqincrement > 0 THEN 'max' ELSE 'min' END, a.attname, tn.nspname, t.relname)
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid AND c.relpersistence <> 't'
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
              AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_class t ON t.oid = d.refobjid
            LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
            ORDER BY 1, 2
            """;

    /**
     * A sequence.
     *
     * @param last the last value that it gave out, null if it gave out none
     * @param furthest the query for the furthest value of the column that it belongs to, null if it belongs to none
     */
    record Position(
            Name name,
            @Nullable Long last,
            long increment,
            @Nullable String furthest) {}

    private final Queries queries;

    Sequences(Queries queries) {
        this.queries = queries;
    }

    List<Position> positions() throws SQLException {
        return queries.list(
                POSITIONS,
                row -> new Position(
                        Name.of(row.getString(1), row.getString(2)),
                        (Long) row.getObject(3),
                        row.getLong(4),
                        row.getBoolean(5) ? row.getString(6) : null));
    }

    /** How the sequences that exist still stand differently. */
    List<DataDifference> differences(List<Position> before) throws SQLException {
        Map<Name, Position> known = new HashMap<>();
        before.forEach(position -> known.put(position.name(), position));
        List<DataDifference> differences = new ArrayList<>();
        for (Position now : positions()) {
            Position was = known.get(now.name());
            if (was != null && value(was) != value(now)) {
                differences.add(difference(was, now));
            }
        }
        return differences;
    }

    private DataDifference difference(Position was, Position now) throws SQLException {
        boolean ahead = now.increment() > 0 ? value(now) > value(was) : value(now) < value(was);
        if (ahead) {
            return of(now, was, DataDifference.Kind.SEQUENCE_ADVANCED, "");
        }
        if (now.furthest() != null) {
            Long furthest = queries.list(now.furthest(), row -> number(row.getString(1)))
                    .get(0);
            if (furthest != null && (now.increment() > 0 ? furthest > value(now) : furthest < value(now))) {
                return of(now, was, DataDifference.Kind.SEQUENCE_BEHIND, ", and a row has " + furthest + " already");
            }
        }
        return of(now, was, DataDifference.Kind.SEQUENCE_WENT_BACK, "");
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("-?\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static DataDifference of(Position now, Position was, DataDifference.Kind kind, String more) {
        return DataDifference.ofSequence(now.name(), kind, value(now), value(was), more);
    }

    private static long value(Position position) {
        return position.last() == null ? 0 : position.last();
    }
}
