package dev.drydock.contents;

import dev.drydock.contents.CompatibilityBreak.Access;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does to the tables, while the new schema is there, what the code of the old one does: it reads and writes the old columns. */
final class OldCode {

    private static final String REFERENCES = """
            SELECT c.confrelid, format('%%I.%%I', n.nspname, r.relname),
              (SELECT string_agg(format('r.%%I OPERATOR(pg_catalog.=) t.%%I', f.attname, a.attname), ' AND ')
                FROM unnest(c.conkey, c.confkey) k(own, far)
                JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = k.own
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.far)
            FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
            WHERE c.contype = 'f' AND c.conparentid = 0 AND c.confrelid IN (%s)
            """;

    /** A row that others may rely on, such as the seeds of a small table, is not the newest among a hundred. */
    private static final int SHARE = 100;

    private final Queries queries;
    private final List<ReservedTable> reserved = new ArrayList<>();
    private boolean written;

    /** Where a row lies. */
    private record Place(long relation, String tuple) {}

    OldCode(Queries queries) {
        this.queries = queries;
    }

    /** Takes up to so many of the newest rows to which nothing refers out of each of the tables; returns how many it took. */
    long reserve(List<KeptTable> tables, int most) throws SQLException {
        List<KeptTable> large = tables.stream()
                .filter(table -> table.rows() >= SHARE
                        && !table.table().keys().isEmpty()
                        && !ReservedTable.writable(table.table()).isEmpty())
                .toList();
        Map<Long, List<String>> references = references(large);
        Map<KeptTable, List<Place>> chosen = new LinkedHashMap<>();
        for (KeptTable table : large) {
            List<String> conditions = references.getOrDefault(table.table().oid(), List.of());
            chosen.put(table, places(table, conditions, Math.min(most, table.rows() / SHARE)));
        }
        long taken = 0;
        for (Map.Entry<KeptTable, List<Place>> entry : chosen.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                taken += take(entry.getKey(), entry.getValue());
            }
        }
        return taken;
    }

    /** Reads each of the tables, and writes the rows that were taken out; says what fails. */
    List<CompatibilityBreak> replay(List<KeptTable> tables, Connection application) throws SQLException {
        written = true;
        List<CompatibilityBreak> breaks = new ArrayList<>();
        for (KeptTable table : tables) {
            List<Column> columns = table.table().columns();
            String read =
                    columns.stream().map(column -> Quoted.of(column.name())).collect(Collectors.joining(", "));
            failure(
                            application,
                            "SELECT %s FROM %s LIMIT 1"
                                    .formatted(read, Quoted.of(table.table().name())))
                    .ifPresent(error ->
                            breaks.add(CompatibilityBreak.of(table.table().name(), Access.SELECT, 1, 1, error)));
            for (ReservedTable rows : reserved) {
                if (rows.kept().equals(table)) {
                    breaks.addAll(write(rows, application));
                }
            }
        }
        return breaks;
    }

    /** Makes the copies expect what the old code has written, as triggers have left it; {@code now} is the new schema. */
    void expectWritten(TableReader reader) throws SQLException {
        for (ReservedTable rows : reserved) {
            KeptTable kept = rows.kept();
            Table now = written ? reader.successor(kept.table()).orElse(null) : null;
            List<Pair> pairs = now == null ? List.of() : kept.pairs(now);
            List<Pair> key = kept.key(pairs);
            if (now == null || key.isEmpty()) {
                queries.execute("DELETE FROM %s WHERE w".formatted(kept.copy()));
                continue;
            }
            String same = key.stream()
                    .map(pair -> pair.keptValue() + " = " + pair.nowValue())
                    .collect(Collectors.joining(" AND "));
            String current = "(SELECT %s FROM %s) n".formatted(KeptTable.fields(pairs), now.rows());
            queries.execute("DELETE FROM %s k WHERE k.w AND NOT EXISTS (SELECT FROM %s WHERE %s)"
                    .formatted(kept.copy(), current, same));
            String values = pairs.stream()
                    .filter(pair -> pair.before().sameType(pair.now()) && !key.contains(pair))
                    .map(pair -> Pair.field(pair.index()) + " = " + pair.nowName())
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                queries.execute(
                        "UPDATE %s k SET %s FROM %s WHERE k.w AND %s".formatted(kept.copy(), values, current, same));
            }
        }
    }

    /** Whether rows are out that nobody has tried to write. */
    boolean isWaiting() {
        return !written && !reserved.isEmpty();
    }

    /** Puts the rows that are still out back into their tables, as far as these can take them. */
    void putBack(TableReader reader) throws SQLException {
        for (ReservedTable rows : reserved) {
            Optional<Table> now = rows.out().isEmpty()
                    ? Optional.empty()
                    : reader.successor(rows.kept().table());
            if (now.isPresent()) {
                for (List<String> row : rows.out()) {
                    Optional<String> insert = rows.insert(now.get(), row);
                    if (insert.isPresent()
                            && failure(queries.connection(), insert.get()).isEmpty()) {
                        rows.isBack(row);
                    }
                }
            }
        }
        reserved.clear();
        written = false;
    }

    private static List<CompatibilityBreak> write(ReservedTable rows, Connection application) {
        Map<String, List<SQLException>> errors = new LinkedHashMap<>();
        List<List<String>> all = rows.out();
        for (List<String> row : all) {
            Optional<SQLException> error = failure(application, rows.insert(row));
            if (error.isPresent()) {
                errors.computeIfAbsent(String.valueOf(error.get().getSQLState()), state -> new ArrayList<>())
                        .add(error.get());
            } else {
                rows.isBack(row);
            }
        }
        return errors.values().stream()
                .map(same -> CompatibilityBreak.of(
                        rows.kept().table().name(), Access.INSERT, same.size(), all.size(), same.get(0)))
                .toList();
    }

    private Map<Long, List<String>> references(List<KeptTable> tables) throws SQLException {
        Map<Long, List<String>> references = new LinkedHashMap<>();
        if (!tables.isEmpty()) {
            String oids = tables.stream()
                    .map(table -> String.valueOf(table.table().oid()))
                    .collect(Collectors.joining(", "));
            for (Map.Entry<Long, String> entry : queries.list(
                    REFERENCES.formatted(oids),
                    row -> Map.entry(
                            row.getLong(1),
                            "NOT EXISTS (SELECT FROM %s r WHERE %s)".formatted(row.getString(2), row.getString(3))))) {
                references
                        .computeIfAbsent(entry.getKey(), oid -> new ArrayList<>())
                        .add(entry.getValue());
            }
        }
        return references;
    }

    private List<Place> places(KeptTable table, List<String> conditions, long most) throws SQLException {
        List<String> key = table.table().keys().get(0);
        String sql = "SELECT t.tableoid, t.ctid::text FROM %s t %s ORDER BY %s LIMIT %d"
                .formatted(
                        table.table().rows(),
                        conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions),
                        key.stream()
                                .map(name -> "t." + Quoted.of(name) + " DESC")
                                .collect(Collectors.joining(", ")),
                        most);
        return queries.list(sql, row -> new Place(row.getLong(1), row.getString(2)));
    }

    private long take(KeptTable kept, List<Place> places) throws SQLException {
        Table table = kept.table();
        List<Column> columns = ReservedTable.writable(table);
        String where = places.stream()
                .map(place -> "(t.tableoid = %d AND t.ctid = '%s')".formatted(place.relation(), place.tuple()))
                .collect(Collectors.joining(" OR "));
        List<Pair> key = kept.key(kept.own());
        String keys = key.stream()
                .map(pair -> "quote_literal((" + pair.before().kept() + ")::text)")
                .collect(Collectors.joining(", "));
        String literals = columns.stream().map(OldCode::literal).collect(Collectors.joining(", "));
        List<String> taken = new ArrayList<>();
        List<List<String>> rows = queries.list(
                "DELETE FROM %s t WHERE %s RETURNING concat_ws(', ', %s), ARRAY[%s]"
                        .formatted(table.rows(), where, keys, literals),
                row -> {
                    taken.add("(" + row.getString(1) + ")");
                    return List.of((String[]) row.getArray(2).getArray());
                });
        reserved.add(new ReservedTable(kept, rows));
        if (!taken.isEmpty()) {
            queries.execute("UPDATE %s SET w = true WHERE (%s) IN (%s)"
                    .formatted(
                            kept.copy(),
                            key.stream().map(pair -> Pair.field(pair.index())).collect(Collectors.joining(", ")),
                            String.join(", ", taken)));
        }
        return rows.size();
    }

    /** As a driver sends it: with its type, unless that is text or the user's own. */
    private static String literal(Column column) {
        String literal = "quote_nullable(" + Quoted.of(column.name()) + "::text)";
        boolean typed = column.exact() && !column.collatable();
        return typed ? literal + " || '::pg_catalog." + Quoted.of(column.type()) + "'" : literal;
    }

    private static Optional<SQLException> failure(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }
}
