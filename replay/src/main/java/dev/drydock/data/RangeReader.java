package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import dev.drydock.report.Printable;
import dev.drydock.sql.Name;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the smallest and the largest value of those columns of which a user allowed it, from {@code pg_stats.histogram_bounds} and
 * {@code most_common_vals}. Of other columns, and of values in between, the server does not even send any.
 *
 * <p>The most common values are no part of a histogram, and a column without any others has none (manual, "pg_stats").
 */
final class RangeReader {

    /** What a user calls all columns of a table. */
    private static final String ALL = "*";

    private static final Set<String> TYPES =
            Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "date", "timestamp", "timestamptz");

    /** With the types of domains resolved. */
    private static final String COLUMNS = """
            WITH RECURSIVE resolved (oid, base) AS (
                SELECT oid, typname FROM pg_type WHERE typtype <> 'd'
                UNION ALL
                SELECT t.oid, r.base FROM pg_type t JOIN resolved r ON r.oid = t.typbasetype WHERE t.typtype = 'd')
            SELECT a.attrelid, a.attname, r.base
              FROM pg_attribute a
              JOIN resolved r ON r.oid = a.atttypid
             WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY (?::bigint[]::oid[])""";

    /** The text of values of any type is that of an array; each type that is allowed has one of the three orders. */
    private static final String ENDS = """
            WITH wanted AS MATERIALIZED (
                SELECT c.oid, n.nspname, c.relname, w.attname, w.type, c.relkind = 'p' AS partitioned
                  FROM unnest(?::bigint[]::oid[], ?::text[], ?::text[]) w (oid, attname, type)
                  JOIN pg_class c ON c.oid = w.oid
                  JOIN pg_namespace n ON n.oid = c.relnamespace),
            known AS MATERIALIZED (
                SELECT w.oid, w.attname, w.type,
                       s.histogram_bounds::text::text[] || s.most_common_vals::text::text[] AS found
                  FROM wanted w
                  JOIN pg_stats s ON s.schemaname = w.nspname AND s.tablename = w.relname AND s.attname = w.attname
                       AND s.inherited = w.partitioned),
            ordered AS (
                SELECT oid, attname,
                       array_agg(value ORDER BY CASE WHEN type IN ('date', 'timestamp', 'timestamptz') THEN value::timestamptz END,
                                                CASE WHEN type IN ('float4', 'float8') THEN value::float8 END,
                                                CASE WHEN type IN ('int2', 'int4', 'int8', 'numeric') THEN value::numeric END
                                ) AS found
                  FROM known, unnest(found) value
                 GROUP BY oid, attname)
            SELECT oid, attname, found[1], found[array_upper(found, 1)] FROM ordered""";

    /** A column of a table. */
    record Place(long table, String column) {}

    /** As PostgreSQL shows them. */
    record Ends(String min, String max) {}

    private record Candidate(Place place, Name table, String type) {

        private String column() {
            return Name.quoted(place.column());
        }

        private boolean ordered() {
            return TYPES.contains(type);
        }
    }

    private final Connection connection;
    private final List<String> allowed;

    /**
     * Takes what is allowed.
     *
     * @param allowed each as {@code table.column}, {@code schema.table.column} or {@code table.*}
     */
    RangeReader(Connection connection, List<String> allowed) {
        this.connection = connection;
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Reads what is allowed and known; infinity, NaN and years before our era are no end of a range.
     *
     * @param tables by oid; a partition has the name of its table
     * @throws DrydockException where a column is unknown or has no number, date or timestamp
     */
    Map<Place, Ends> read(Map<Long, Name> tables) throws SQLException {
        if (allowed.isEmpty() || tables.isEmpty()) {
            return Map.of();
        }
        List<Candidate> columns = columns(known(tables));
        Map<Place, Ends> ends = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ENDS)) {
            query.setArray(1, array("bigint", columns, column -> column.place().table()));
            query.setArray(2, array("text", columns, column -> column.place().column()));
            query.setArray(3, array("text", columns, Candidate::type));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Ends found = new Ends(rows.getString(3), rows.getString(4));
                    if (ValueRange.of(found.min(), found.max()).isPresent()) {
                        ends.put(new Place(rows.getLong(1), rows.getString(2)), found);
                    }
                }
            }
        }
        return ends;
    }

    /** The columns by all names that a user may give them. */
    private Map<String, List<Candidate>> known(Map<Long, Name> tables) throws SQLException {
        Map<String, List<Candidate>> known = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setArray(1, connection.createArrayOf("bigint", tables.keySet().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Place place = new Place(rows.getLong(1), rows.getString(2));
                    Name table = tables.getOrDefault(place.table(), Name.of(""));
                    Candidate candidate = new Candidate(place, table, rows.getString(3));
                    for (String name : List.of(Name.quoted(table.name()), table.toString())) {
                        for (String column : List.of(ALL, candidate.column())) {
                            known.computeIfAbsent(name + "." + column, key -> new ArrayList<>())
                                    .add(candidate);
                        }
                    }
                }
            }
        }
        return known;
    }

    private Array array(String type, List<Candidate> columns, Function<Candidate, Object> each) throws SQLException {
        return connection.createArrayOf(type, columns.stream().map(each).toArray());
    }

    private List<Candidate> columns(Map<String, List<Candidate>> known) {
        List<Candidate> columns = new ArrayList<>();
        for (String name : allowed) {
            List<Candidate> meant = known.getOrDefault(name, List.of());
            if (meant.isEmpty()) {
                throw new DrydockException("drydock.ranges names " + Printable.of(name)
                        + ", and the database has no such column. "
                        + Spelling.suggestion(
                                name, known.keySet(), "Write each as table.column, schema.table.column or table.*."));
            }
            for (Candidate candidate : meant) {
                if (candidate.ordered()) {
                    columns.add(candidate);
                } else if (!name.endsWith("." + ALL)) {
                    throw new DrydockException(
                            ("drydock.ranges names %s, and values of type %s never get into a profile."
                                            + " Take it out: only those of numbers, dates and timestamps do.")
                                    .formatted(Printable.of(name), Printable.of(candidate.type())));
                }
            }
        }
        return columns.stream().distinct().toList();
    }
}
