package dev.drydock.data;

import dev.drydock.data.TableShape.Check;
import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of all tables of a database, partitions counted with their parents, in a handful of queries. */
final class ShapeReader {

    private static final String COLUMNS = """
            SELECT c.oid, n.nspname, c.relname, c.relkind, a.attname, a.atttypid, a.atttypmod, a.attnotnull,
                   a.atthasdef OR a.attidentity <> '', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.oid >= 16384
               AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
             ORDER BY n.nspname, c.relname, a.attnum""";

    private static final String TYPES = """
            SELECT t.oid, t.typname, t.typtype, t.typbasetype, t.typtypmod, t.typnotnull,
                   CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE 0 END,
                   (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
                   (SELECT array_agg(pg_get_constraintdef(k.oid)) FROM pg_constraint k
                     WHERE k.contypid = t.oid AND k.contype = 'c')
              FROM pg_type t""";

    /**
     * The columns of an expression index are those that it depends on. An exclusion constraint is a key too: ranges that differ are made so that they
     * do not overlap.
     */
    private static final String KEYS = """
            SELECT i.indrelid, coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
                   (SELECT array_agg(DISTINCT a.attname::text)
                      FROM pg_attribute a
                     WHERE a.attrelid = i.indrelid
                       AND (a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
                            OR EXISTS (SELECT FROM pg_depend d
                                        WHERE i.indexprs IS NOT NULL
                                          AND d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                                          AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
                                          AND d.refobjsubid = a.attnum)))
              FROM pg_index i
             WHERE (i.indisunique OR i.indisexclusion) AND i.indrelid >= 16384
             ORDER BY i.indrelid, NOT i.indisprimary, i.indexrelid""";

    private static final String CONSTRAINTS = """
            SELECT k.conrelid, k.contype, k.conname, pg_get_constraintdef(k.oid), n.nspname, r.relname,
                   (SELECT array_agg(a.attname::text ORDER BY u.position)
                      FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
                      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
                   (SELECT array_agg(a.attname::text ORDER BY u.position)
                      FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
                      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number)
              FROM pg_constraint k
              LEFT JOIN pg_class r ON r.oid = k.confrelid
              LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
             WHERE k.contype IN ('f', 'c') AND k.conrelid >= 16384
             ORDER BY k.conrelid, k.conname""";

    /** Where a partition is itself partitioned by the same column, only the bounds of its parts are read. */
    private static final String BOUNDS = """
            SELECT t.oid, a.attname, pg_get_expr(c.relpartbound, c.oid), n.nspname, c.relname
              FROM pg_class t
             CROSS JOIN pg_partition_tree(t.oid) p
              JOIN pg_class c ON c.oid = p.relid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_partitioned_table k ON k.partrelid = p.parentrelid
              JOIN pg_attribute a ON a.attrelid = p.parentrelid AND a.attnum = k.partattrs[0]
             WHERE t.relkind = 'p' AND NOT t.relispartition
               AND NOT EXISTS (SELECT FROM pg_partitioned_table d
                                 JOIN pg_attribute b ON b.attrelid = d.partrelid AND b.attnum = d.partattrs[0]
                                WHERE d.partrelid = c.oid AND b.attname = a.attname)
             ORDER BY t.oid, c.oid""";

    private record RawType(
            String name,
            char kind,
            long base,
            int modifier,
            boolean notNull,
            long element,
            List<String> labels,
            List<String> checks) {}

    private final Map<Long, RawType> types = new HashMap<>();

    private ShapeReader() {}

    /** The shapes by the tables' oids. */
    static Map<Long, TableShape> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new ShapeReader().read(statement);
        }
    }

    private Map<Long, TableShape> read(Statement statement) throws SQLException {
        readTypes(statement);
        Map<Long, List<Set<String>>> keys = new HashMap<>();
        Map<Long, Set<String>> known = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                Set<String> columns = new LinkedHashSet<>(strings(rows.getArray(3)));
                keys.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>()).add(columns);
                if (rows.getBoolean(2)) {
                    known.computeIfAbsent(rows.getLong(1), oid -> new HashSet<>())
                            .addAll(columns);
                }
            }
        }
        Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();
        Map<Long, List<Check>> checks = new HashMap<>();
        readConstraints(statement, foreignKeys, checks);
        Map<Long, Map<String, List<PartitionBound>>> bounds = bounds(statement);
        Map<Long, TableShape> shapes = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            boolean more = rows.next();
            while (more) {
                long oid = rows.getLong(1);
                Name name = Name.of(rows.getString(2), rows.getString(3));
                boolean partitioned = rows.getString(4).equals("p");
                List<Column> columns = new ArrayList<>();
                do {
                    columns.add(column(rows));
                    more = rows.next();
                } while (more && rows.getLong(1) == oid);
                shapes.put(
                        oid,
                        new TableShape(
                                oid,
                                name,
                                partitioned,
                                columns,
                                keys.getOrDefault(oid, List.of()),
                                known.getOrDefault(oid, Set.of()),
                                foreignKeys.getOrDefault(oid, List.of()),
                                checks.getOrDefault(oid, List.of()),
                                bounds.getOrDefault(oid, Map.of())));
            }
        }
        return shapes;
    }

    private void readTypes(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(TYPES)) {
            while (rows.next()) {
                types.put(
                        rows.getLong(1),
                        new RawType(
                                rows.getString(2),
                                rows.getString(3).charAt(0),
                                rows.getLong(4),
                                rows.getInt(5),
                                rows.getBoolean(6),
                                rows.getLong(7),
                                strings(rows.getArray(8)),
                                strings(rows.getArray(9))));
            }
        }
    }

    private static void readConstraints(
            Statement statement, Map<Long, List<ForeignKey>> foreignKeys, Map<Long, List<Check>> checks)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(CONSTRAINTS)) {
            while (rows.next()) {
                List<String> columns = strings(rows.getArray(7));
                if (rows.getString(2).equals("f")) {
                    foreignKeys
                            .computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                            .add(new ForeignKey(
                                    columns, Name.of(rows.getString(5), rows.getString(6)), strings(rows.getArray(8))));
                } else {
                    checks.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                            .add(new Check(rows.getString(3), rows.getString(4), new LinkedHashSet<>(columns)));
                }
            }
        }
    }

    private static Map<Long, Map<String, List<PartitionBound>>> bounds(Statement statement) throws SQLException {
        Map<Long, Map<String, List<PartitionBound>>> bounds = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(BOUNDS)) {
            while (rows.next()) {
                List<PartitionBound> known = bounds.computeIfAbsent(rows.getLong(1), oid -> new HashMap<>())
                        .computeIfAbsent(rows.getString(2), column -> new ArrayList<>());
                PartitionBound.read(Name.of(rows.getString(4), rows.getString(5)), rows.getString(3))
                        .ifPresent(known::add);
            }
        }
        return bounds;
    }

    private Column column(ResultSet rows) throws SQLException {
        long type = rows.getLong(6);
        int modifier = rows.getInt(7);
        boolean notNull = rows.getBoolean(8);
        List<String> checks = new ArrayList<>();
        RawType raw = types.get(type);
        while (raw != null && raw.kind() == 'd') {
            notNull |= raw.notNull();
            checks.addAll(raw.checks());
            type = raw.base();
            modifier = raw.modifier();
            raw = types.get(type);
        }
        return new Column(
                rows.getString(5), resolved(type, modifier), notNull, rows.getBoolean(9), rows.getString(10), checks);
    }

    private ColumnType resolved(long oid, int modifier) {
        RawType raw = types.get(oid);
        if (raw == null) {
            return new ColumnType(oid, "unknown", 'p', -1, List.of(), null);
        }
        if (raw.kind() == 'd') {
            return resolved(raw.base(), raw.modifier());
        }
        @Nullable ColumnType element = raw.element() == 0 ? null : resolved(raw.element(), modifier);
        return new ColumnType(oid, raw.name(), raw.kind(), modifier, raw.labels(), element);
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
