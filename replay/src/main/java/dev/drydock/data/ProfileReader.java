package dev.drydock.data;

import dev.drydock.catalog.SchemaReader;
import dev.drydock.data.RangeReader.Ends;
import dev.drydock.data.RangeReader.Place;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.data.TableProfile.PartitionProfile;
import dev.drydock.sql.Name;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the profile of a live database from its catalogs and {@code pg_stats}, in one read-only transaction of three queries, or five where ranges
 * are allowed.
 *
 * <p>No table is read, and of {@code pg_stats} no column that holds values but those that {@link RangeReader} reads. Left out are the tables of the system, of extensions and of migration tools.
 */
final class ProfileReader {

    private static final String BEGIN = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
            SET LOCAL search_path = pg_catalog;
            SET LOCAL DateStyle = 'ISO';
            SET LOCAL TimeZone = 'UTC';
            SET LOCAL statement_timeout = '60s';
            SET LOCAL lock_timeout = '5s'""";

    /** A foreign table counts where it is a partition. */
    private static final String TABLES = """
            SELECT c.oid, n.nspname, c.relname, c.relkind = 'p', c.reltuples, c.relpages,
                   CASE WHEN c.relispartition THEN pg_partition_root(c.oid)::oid ELSE c.oid END
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE (c.relkind IN ('r', 'p') OR c.relkind = 'f' AND c.relispartition)
               AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
               AND c.relname <> ALL (?)
               AND NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')""";

    /**
     * Of a partitioned table the statistics over all partitions. Without MATERIALIZED the planner, which cannot see through the view, looks into
     * tables one by one (480 ms against 840 ms for 3,000 tables of 10 columns, measured on 18).
     */
    private static final String COLUMNS = """
            WITH wanted AS MATERIALIZED (
                SELECT c.oid, n.nspname, c.relname, a.attname, a.attnum, c.relkind = 'p' AS partitioned
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.oid = ANY (?::bigint[]::oid[]))
            SELECT w.oid, w.attname, s.null_frac, s.n_distinct, s.avg_width, s.correlation, s.most_common_freqs
              FROM wanted w
              JOIN pg_stats s ON s.schemaname = w.nspname AND s.tablename = w.relname AND s.attname = w.attname
                   AND s.inherited = w.partitioned
             ORDER BY w.oid, w.attnum""";

    private static final String FOREIGN_KEYS = """
            SELECT k.conrelid, n.nspname, p.relname,
                   (SELECT array_agg(a.attname::text ORDER BY u.position)
                      FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
                      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number)
              FROM pg_constraint k
              JOIN pg_class p ON p.oid = k.confrelid
              JOIN pg_namespace n ON n.oid = p.relnamespace
             WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid = ANY (?::bigint[]::oid[])""";

    /** From 14 on a table that was never analyzed has -1 (release notes of 14); before, it has 0 rows on 0 pages. */
    private static final int UNKNOWN = -1;

    /** The error of a sample is larger than what lies behind these digits. */
    private static final MathContext DIGITS = new MathContext(4);

    private record Found(
            long oid,
            Name name,
            boolean partitioned,
            @Nullable Long rows,
            long root) {}

    private record Key(List<String> columns, Name parent) {}

    private final Connection connection;
    private final RangeReader ranges;

    private ProfileReader(Connection connection, List<String> ranges) {
        this.connection = connection;
        this.ranges = new RangeReader(connection, ranges);
    }

    /** Reads the profile, without any value; the connection is in autocommit mode before and after. */
    static Profile read(Connection connection) throws SQLException {
        return read(connection, List.of());
    }

    /** Reads the profile, with the smallest and the largest value of columns that are named as {@link RangeReader} says. */
    static Profile read(Connection connection, List<String> ranges) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement begin = connection.createStatement()) {
            begin.execute(BEGIN);
            return new ProfileReader(connection, ranges).profile();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Profile profile() throws SQLException {
        List<Found> found = found();
        Map<Long, List<Found>> leaves = new HashMap<>();
        Set<Long> oids = new TreeSet<>();
        for (Found table : found) {
            if (table.oid() == table.root()) {
                oids.add(table.oid());
            } else if (!table.partitioned()) {
                leaves.computeIfAbsent(table.root(), root -> new ArrayList<>()).add(table);
            }
        }
        Map<Long, Found> largest = new HashMap<>();
        leaves.forEach((root, parts) -> {
            parts.sort(Comparator.comparing(Found::name));
            parts.stream()
                    .max(Comparator.comparingLong(part -> part.rows() == null ? 0 : part.rows()))
                    .ifPresent(part -> largest.put(root, part));
        });
        Map<Long, List<Key>> keys = keys(oids);
        largest.values().forEach(part -> oids.add(part.oid()));
        Map<Long, List<ColumnProfile>> columns = columns(oids, ranges.read(named(found, largest)));
        List<TableProfile> tables = new ArrayList<>();
        for (Found table : found) {
            if (table.oid() == table.root()) {
                Found part = largest.get(table.oid());
                tables.add(table(
                        table,
                        leaves.getOrDefault(table.oid(), List.of()),
                        columns.getOrDefault(table.oid(), List.of()),
                        part == null ? List.of() : columns.getOrDefault(part.oid(), List.of()),
                        keys.getOrDefault(table.oid(), List.of())));
            }
        }
        return new Profile(tables);
    }

    /** The tables and those partitions that may speak for one. */
    private static Map<Long, Name> named(List<Found> found, Map<Long, Found> largest) {
        Map<Long, Name> named = new HashMap<>();
        for (Found table : found) {
            if (table.oid() == table.root()) {
                named.put(table.oid(), table.name());
                Found part = largest.get(table.oid());
                if (part != null) {
                    named.put(part.oid(), table.name());
                }
            }
        }
        return named;
    }

    private static TableProfile table(
            Found table, List<Found> leaves, List<ColumnProfile> own, List<ColumnProfile> ofPart, List<Key> keys) {
        Long rows = table.partitioned() ? sum(leaves) : table.rows();
        List<ColumnProfile> columns = own.isEmpty() ? ofPart : own;
        Basis basis = !own.isEmpty() ? Basis.TABLE : ofPart.isEmpty() ? Basis.NONE : Basis.LARGEST_PARTITION;
        return new TableProfile(
                table.name(),
                rows,
                basis,
                columns,
                keys.stream()
                        .map(key -> new ForeignKeyProfile(
                                key.columns(), key.parent(), basis == Basis.TABLE ? fanOut(key, rows, columns) : null))
                        .sorted(Comparator.comparing(
                                        (ForeignKeyProfile key) -> key.columns().toString())
                                .thenComparing(ForeignKeyProfile::parent))
                        .toList(),
                leaves.stream()
                        .map(leaf -> new PartitionProfile(leaf.name(), leaf.rows()))
                        .toList());
    }

    /**
     * The rows of a partitioned table. A partition that was never analyzed counts as empty, as those of months to come are: autovacuum analyzes one
     * that has more than 50 rows (manual, autovacuum_analyze_threshold).
     */
    private static @Nullable Long sum(List<Found> leaves) {
        List<Long> known =
                leaves.stream().map(Found::rows).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : (Long) known.stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Double fanOut(Key key, @Nullable Long rows, List<ColumnProfile> columns) {
        if (rows == null || key.columns().size() != 1) {
            return null;
        }
        for (ColumnProfile column : columns) {
            double parents = column.distinctIn(rows);
            if (column.column().equals(key.columns().get(0)) && parents > 0) {
                return rounded(Math.max(1, rows * (1 - column.nullFraction()) / parents));
            }
        }
        return null;
    }

    private List<Found> found() throws SQLException {
        boolean signed = connection.getMetaData().getDatabaseMajorVersion() >= 14;
        List<Found> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", SchemaReader.TOOL_TABLES.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    double tuples = rows.getDouble(5);
                    boolean unknown = signed ? tuples == UNKNOWN : rows.getLong(6) == 0;
                    found.add(new Found(
                            rows.getLong(1),
                            Name.of(rows.getString(2), rows.getString(3)),
                            rows.getBoolean(4),
                            unknown ? null : (Long) Math.round(tuples),
                            rows.getLong(7)));
                }
            }
        }
        return found;
    }

    private Map<Long, List<ColumnProfile>> columns(Set<Long> oids, Map<Place, Ends> ends) throws SQLException {
        Map<Long, List<ColumnProfile>> columns = new HashMap<>();
        try (PreparedStatement query = about(COLUMNS, oids);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ColumnProfile column = column(rows);
                Ends known = ends.get(new Place(rows.getLong(1), column.column()));
                columns.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                        .add(known == null ? column : column.withRange(known.min(), known.max()));
            }
        }
        return columns;
    }

    private static ColumnProfile column(ResultSet row) throws SQLException {
        float distinct = row.getFloat(4);
        float correlation = row.getFloat(6);
        boolean ordered = !row.wasNull();
        var common = row.getArray(7);
        return new ColumnProfile(
                row.getString(2),
                rounded(row.getFloat(3)),
                distinct == 0 ? null : (Double) (distinct < 0 ? rounded(distinct) : Math.rint(distinct)),
                row.getInt(5),
                ordered ? (Double) rounded(correlation) : null,
                common == null
                        ? List.of()
                        : Arrays.stream((Float[]) common.getArray())
                                .filter(frequency -> frequency >= ColumnProfile.RAREST)
                                .map(ProfileReader::rounded)
                                .toList());
    }

    private Map<Long, List<Key>> keys(Set<Long> oids) throws SQLException {
        Map<Long, List<Key>> keys = new HashMap<>();
        try (PreparedStatement query = about(FOREIGN_KEYS, oids);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                keys.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                        .add(new Key(
                                List.of((String[]) rows.getArray(4).getArray()),
                                Name.of(rows.getString(2), rows.getString(3))));
            }
        }
        return keys;
    }

    private PreparedStatement about(String sql, Set<Long> oids) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(1, connection.createArrayOf("bigint", oids.toArray()));
        return query;
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).round(DIGITS).doubleValue();
    }
}
