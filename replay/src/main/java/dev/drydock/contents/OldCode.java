package dev.drydock.contents;

import dev.drydock.contents.CompatibilityBreak.Access;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Does to the tables, while the new schema is there, what the code of the old one does: it reads and writes the old columns. */
final class OldCode {

    private static final String AS_KEEPER = "SET LOCAL ROLE NONE; SET LOCAL search_path = pg_catalog;"
            + " SET LOCAL session_replication_role = replica; SET LOCAL row_security = off;"
            + " SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '5s'";

    private static final String AS_APPLICATION =
            "SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '5s'; SET LOCAL row_security = on;"
                    + " SET LOCAL session_replication_role = origin; SELECT set_config('search_path', %s, true); SET LOCAL ROLE %s";

    /** What a new session of the role would look through (manual, "ALTER ROLE": the more specific setting wins). */
    private static final String SEARCH_PATH = """
            SELECT quote_literal(coalesce(
              (SELECT substr(s, 13) FROM pg_db_role_setting d, unnest(d.setconfig) s
                WHERE s LIKE 'search\\_path=%%' AND d.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = '%s'))
                  AND d.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
                ORDER BY d.setrole = 0, d.setdatabase = 0 LIMIT 1),
              (SELECT reset_val FROM pg_settings WHERE name = 'search_path')))
            """;

    /**
     * What this transaction has written: to other tables, or over rows of this one; new to this one; out of this one. The
     * counters go on counting from transaction to transaction, and what was rolled back counts too (measured, 13 and 18).
     */
    private static final String WORK = """
            SELECT ARRAY[coalesce(sum(w.u), 0) + coalesce(sum(w.i + w.d) FILTER (WHERE NOT w.own), 0),
              coalesce(sum(w.i) FILTER (WHERE w.own), 0), coalesce(sum(w.d) FILTER (WHERE w.own), 0)]::int8[]
            FROM (SELECT pg_stat_get_xact_tuples_inserted(c.oid) i, pg_stat_get_xact_tuples_updated(c.oid) u,
                pg_stat_get_xact_tuples_deleted(c.oid) d,
                c.oid = %1$d OR c.oid IN (SELECT relid FROM pg_partition_tree(%1$d)) own
              FROM pg_class c WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND c.oid >= 16384) w
            """;

    /** A row with the same key, or one that excludes it, is there. */
    private static final Set<String> OCCUPIED = Set.of("23505", "23P01");

    private static final Set<String> TIMED_OUT = Set.of("57014", "55P03");

    private final Queries queries;
    private final TableReader reader;
    private final NewestRows newest;

    /** The rows that the old code has tried to write, those that it could, and the errors of the others by their code. */
    private record Tried(
            List<NewestRows.Row> rows, List<NewestRows.Row> written, Map<String, List<SQLException>> errors) {

        private List<CompatibilityBreak> breaks(KeptTable kept) {
            return errors.values().stream()
                    .map(same -> CompatibilityBreak.of(
                            kept.table().name(), Access.INSERT, same.size(), rows.size(), same.get(0)))
                    .toList();
        }
    }

    OldCode(Queries queries, TableReader reader) {
        this.queries = queries;
        this.reader = reader;
        this.newest = new NewestRows(queries);
    }

    /** Reads each of the tables, and writes up to so many of its newest rows again, for good or not; says what fails. */
    List<CompatibilityBreak> replay(List<KeptTable> tables, String role, int most, boolean stays) throws SQLException {
        List<Table> now = reader.read(
                tables.stream().map(kept -> kept.table().oid()).toList(),
                tables.stream().map(kept -> kept.table().name()).toList());
        String asApplication = asApplication(role);
        List<CompatibilityBreak> breaks = new ArrayList<>();
        for (KeptTable kept : tables) {
            Optional<Table> target = NewestRows.target(kept, now);
            breaks.addAll(queries.transaction(() -> {
                List<CompatibilityBreak> found = new ArrayList<>();
                List<NewestRows.Row> rows = newest.of(kept, target, most);
                read(kept, asApplication).ifPresent(found::add);
                if (!rows.isEmpty()) {
                    found.addAll(write(kept, target, rows, asApplication, stays));
                }
                return found;
            }));
        }
        return List.copyOf(breaks);
    }

    /** Takes the rows that it has written for rows like all others, where nothing tells them apart any longer. */
    void forget(KeptTable kept) throws SQLException {
        queries.execute("UPDATE %s SET w = false WHERE w".formatted(kept.copy()));
    }

    private String asApplication(String role) throws SQLException {
        String path = queries.list(SEARCH_PATH.formatted(role.replace("'", "''")), row -> row.getString(1))
                .get(0);
        return AS_APPLICATION.formatted(path, Quoted.of(role));
    }

    private Optional<CompatibilityBreak> read(KeptTable kept, String asApplication) throws SQLException {
        String columns = kept.table().columns().stream()
                .map(column -> Quoted.of(column.name()))
                .collect(Collectors.joining(", "));
        queries.execute("SAVEPOINT old_read");
        queries.execute(asApplication);
        Optional<SQLException> error = failure("SELECT %s FROM %s LIMIT 1"
                .formatted(columns, Quoted.of(kept.table().name())));
        undo("old_read", error);
        return error.map(cause -> CompatibilityBreak.of(kept.table().name(), Access.SELECT, 1, 1, cause));
    }

    /** The rows stay written only if nothing else has come of it, so that nothing else has to be expected. */
    private List<CompatibilityBreak> write(
            KeptTable kept, Optional<Table> target, List<NewestRows.Row> rows, String asApplication, boolean stays)
            throws SQLException {
        queries.execute("SAVEPOINT old_rows");
        List<Long> before = target.isPresent() ? work(target.get()) : List.of();
        Tried tried = write(rows, asApplication);
        if (!stays
                || target.isEmpty()
                || !isAlone(before, work(target.get()), rows.size())
                || !expected(kept, target.get(), tried)) {
            undo("old_rows", Optional.empty());
        }
        return tried.breaks(kept);
    }

    private Tried write(List<NewestRows.Row> rows, String asApplication) throws SQLException {
        Tried tried = new Tried(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (NewestRows.Row row : rows) {
            queries.execute("SAVEPOINT old_row");
            queries.execute(AS_KEEPER);
            if (row.delete() != null && !isDeleted(row.delete())) {
                continue;
            }
            queries.execute(asApplication);
            Optional<SQLException> error = failure(row.insert()).or(() -> failure("SET CONSTRAINTS ALL IMMEDIATE"));
            if (error.isPresent()) {
                undo("old_row", error);
            } else {
                queries.execute(AS_KEEPER);
            }
            queries.execute("RELEASE SAVEPOINT old_row");
            String state = error.map(SQLException::getSQLState).orElse("");
            if (row.delete() == null && OCCUPIED.contains(state)) {
                continue;
            }
            tried.rows().add(row);
            if (error.isEmpty()) {
                tried.written().add(row);
            } else {
                tried.errors().computeIfAbsent(state, key -> new ArrayList<>()).add(error.get());
            }
            if (TIMED_OUT.contains(state)) {
                break;
            }
        }
        return tried;
    }

    /** A trigger may have moved it in the meantime, and a publication may forbid it. */
    private boolean isDeleted(String delete) throws SQLException {
        try {
            return queries.execute(delete) == 1;
        } catch (SQLException e) {
            undo("old_row", Optional.of(e));
            return false;
        }
    }

    private List<Long> work(Table target) throws SQLException {
        return queries.list(WORK.formatted(target.oid()), row -> Queries.numbers(row, 1))
                .get(0);
    }

    private static boolean isAlone(List<Long> before, List<Long> after, int rows) {
        return after.get(0).equals(before.get(0))
                && after.get(1) - before.get(1) <= rows
                && after.get(2) - before.get(2) <= rows;
    }

    /** Marks what was written, and expects it as triggers have left it; false if it is not there. */
    private boolean expected(KeptTable kept, Table now, Tried tried) throws SQLException {
        List<Pair> pairs = kept.pairs(now);
        List<Pair> key = kept.key(pairs);
        String values = pairs.stream()
                .filter(pair -> pair.before().sameType(pair.now()) && !key.contains(pair))
                .map(pair -> ", " + Pair.field(pair.index()) + " = " + pair.nowName())
                .collect(Collectors.joining());
        long marked = queries.execute(
                "UPDATE %s k SET w = true%s FROM (SELECT %s FROM %s) n WHERE k.ctid = ANY ('{%s}') AND %s"
                        .formatted(
                                kept.copy(),
                                values,
                                KeptTable.fields(pairs),
                                now.rows(),
                                tried.written().stream()
                                        .map(row -> '"' + row.copy() + '"')
                                        .collect(Collectors.joining(",")),
                                KeptTable.same(key)));
        return marked == tried.written().size();
    }

    private Optional<SQLException> failure(String sql) {
        try {
            queries.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /** If even that fails the session is lost, and then the error before it says why. */
    private void undo(String savepoint, Optional<SQLException> why) throws SQLException {
        try {
            queries.execute("ROLLBACK TO SAVEPOINT " + savepoint);
        } catch (SQLException e) {
            SQLException first = why.orElse(e);
            if (first != e) {
                first.addSuppressed(e);
            }
            throw first;
        }
    }
}
