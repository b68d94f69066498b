package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the catalog says of many tables with two queries. */
final class TableReader {

    /** A leaf stands for the whole partitioned table: rows may move between its partitions. */
    private static final String ROOTS = """
            SELECT DISTINCT coalesce(pg_partition_root(c.oid), c.oid)::oid
            FROM unnest(?::text[], ?::text[]) w(schema, name)
            JOIN pg_namespace n ON n.nspname = w.schema
            JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
            """;

    private static final String COLUMNS = """
            WITH RECURSIVE below(domain, base) AS (
              SELECT oid, typbasetype FROM pg_type WHERE typtype = 'd'
              UNION ALL
              SELECT b.domain, t.typbasetype FROM below b JOIN pg_type t ON t.oid = b.base WHERE t.typtype = 'd')
            SELECT c.oid, n.nspname, c.relname, c.relkind, a.attnum, a.attname, b.typname,
              b.oid < 16384 AND b.typnamespace = 'pg_catalog'::regnamespace, b.typcollation <> 0,
              a.attgenerated <> ''
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_type b ON b.oid = coalesce(
              (SELECT w.base FROM below w JOIN pg_type p ON p.oid = w.base WHERE w.domain = t.oid AND p.typtype <> 'd'), t.oid)
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.oid IN (
              SELECT unnest(?::oid[])
              UNION SELECT r.oid FROM unnest(?::text[], ?::text[]) w(schema, name)
                JOIN pg_namespace s ON s.nspname = w.schema
                JOIN pg_class r ON r.relnamespace = s.oid AND r.relname = w.name)
            ORDER BY n.nspname, c.relname, a.attnum
            """;

    /** Since 18 a column may be declared NOT NULL although a row has none (manual, "ALTER TABLE", NOT VALID). */
    private static final String KEYS = """
            SELECT i.indrelid, array_agg(a.attname::text ORDER BY k.place)
            FROM pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND a.attnotnull
              AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conrelid = i.indrelid AND n.contype = 'n'
                AND NOT n.convalidated AND a.attnum = ANY (n.conkey))
            WHERE i.indrelid = ANY (?::oid[]) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND k.place <= i.indnkeyatts
            GROUP BY i.indexrelid, i.indrelid, i.indisprimary, i.indnkeyatts
            HAVING bool_and(a.attname IS NOT NULL)
            ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid
            """;

    private final Connection connection;

    TableReader(Connection connection) {
        this.connection = connection;
    }

    /** The tables of these names; those that do not exist, and what is no table, are left out. */
    List<Table> tables(Collection<Name> names) throws SQLException {
        List<Long> roots = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ROOTS)) {
            setNames(statement, 1, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    roots.add(row.getLong(1));
                }
            }
        }
        return roots.isEmpty() ? List.of() : read(roots, List.of());
    }

    /** What has one of these names or numbers now. */
    List<Table> read(Collection<Long> oids, Collection<Name> names) throws SQLException {
        Map<Long, Table> found = new LinkedHashMap<>();
        Map<Long, List<Column>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setArray(1, numbers(oids));
            setNames(statement, 2, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long oid = row.getLong(1);
                    Name name = Name.of(row.getString(2), row.getString(3));
                    found.put(oid, new Table(oid, name, row.getString(4).charAt(0), List.of(), List.of()));
                    List<Column> own = columns.computeIfAbsent(oid, key -> new ArrayList<>());
                    if (row.getInt(5) > 0) {
                        own.add(column(row));
                    }
                }
            }
        }
        Map<Long, List<List<String>>> keys = keys(found.keySet());
        return found.values().stream()
                .map(table -> new Table(
                        table.oid(),
                        table.name(),
                        table.kind(),
                        columns.getOrDefault(table.oid(), List.of()),
                        keys.getOrDefault(table.oid(), List.of())))
                .toList();
    }

    /** The table that has the name now, else the same table under another name. */
    static Optional<Table> successor(Table table, List<Table> now) {
        return now.stream()
                .filter(other -> other.name().equals(table.name()))
                .findFirst()
                .or(() ->
                        now.stream().filter(other -> other.oid() == table.oid()).findFirst());
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    private Map<Long, List<List<String>>> keys(Collection<Long> oids) throws SQLException {
        Map<Long, List<List<String>>> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setArray(1, numbers(oids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> key = List.of((String[]) row.getArray(2).getArray());
                    keys.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                            .add(key);
                }
            }
        }
        return keys;
    }

    private void setNames(PreparedStatement statement, int first, Collection<Name> names) throws SQLException {
        List<Name> full = names.stream().map(name -> name.in("public")).toList();
        statement.setArray(
                first,
                connection.createArrayOf("text", full.stream().map(Name::schema).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf("text", full.stream().map(Name::name).toArray()));
    }

    private Array numbers(Collection<Long> oids) throws SQLException {
        return connection.createArrayOf("int8", oids.toArray());
    }
}
