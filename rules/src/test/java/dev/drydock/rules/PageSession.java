package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rules.Observation.Held;
import dev.drydock.rules.Observation.Seen;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Runs migrations as a tool does, and looks around before and after each statement. */
final class PageSession {

    private static final String RELATIONS = """
            SELECT c.oid, n.nspname, c.relname, pg_relation_filenode(c.oid),
              pg_stat_get_xact_tuples_returned(c.oid), c.relkind IN ('r', 'm'), i.indrelid,
              CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid) > 0 ELSE false END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE c.oid >= 16384 AND c.relkind <> 'c' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""";

    private static final String LOCKS = "SELECT relation, mode FROM pg_locks"
            + " WHERE locktype = 'relation' AND pid = pg_backend_pid() AND relation >= 16384";

    /** Zero stands for no file and no table. */
    private record Relation(String name, long file, long rowsRead, boolean holdsRows, long table, boolean filled) {}

    private final Connection connection;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Long> old;
    private @Nullable String sqlState;

    /** Runs on this connection, and takes what is there now for old. */
    PageSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.old = Set.copyOf(relations().keySet());
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** With what the server refused a statement, or null. */
    @Nullable
    String sqlState() {
        return sqlState;
    }

    void run(Migration migration) throws SQLException {
        boolean inTransaction = migration.upTransaction() == TransactionPolicy.PER_MIGRATION;
        try {
            for (var statement : migration.up().statements()) {
                if (inTransaction && isIdle()) {
                    execute("BEGIN");
                }
                observed(migration.up().textOf(statement.span()));
            }
            if (!isIdle()) {
                execute(inTransaction ? "COMMIT" : "ROLLBACK");
            }
        } catch (SQLException e) {
            sqlState = e.getSQLState();
            execute("ROLLBACK");
        }
    }

    private void observed(String sql) throws SQLException {
        Map<Long, Relation> before = relations();
        execute(sql);
        Map<Long, Relation> after = relations();
        Set<String> rewrites = new TreeSet<>();
        Set<String> scans = new TreeSet<>();
        Set<String> builds = new TreeSet<>();
        after.forEach((oid, now) -> {
            Relation was = before.get(oid);
            Relation table = before.get(now.table());
            if (was != null && now.filled() && was.file() != now.file()) {
                rewrites.add(was.name());
            }
            if (was != null && was.holdsRows() && was.rowsRead() < now.rowsRead()) {
                scans.add(was.name());
            }
            if (table != null
                    && after.get(now.table()).filled()
                    && now.file() != 0
                    && before.values().stream().noneMatch(r -> r.file() == now.file())) {
                builds.add(table.name());
            }
        });
        seen.add(new Seen(sql, !isIdle(), locks(before, after), rewrites, scans, builds));
    }

    private List<Held> locks(Map<Long, Relation> before, Map<Long, Relation> after) throws SQLException {
        List<Held> locks = new ArrayList<>();
        try (var query = connection.createStatement();
                ResultSet rows = query.executeQuery(LOCKS)) {
            while (rows.next()) {
                long oid = rows.getLong(1);
                Set<String> names = new TreeSet<>();
                if (before.containsKey(oid)) {
                    names.add(before.get(oid).name());
                }
                if (after.containsKey(oid)) {
                    names.add(after.get(oid).name());
                }
                LockMode.ofCatalogName(rows.getString(2))
                        .ifPresent(mode -> locks.add(new Held(names, mode, old.contains(oid))));
            }
        }
        return locks;
    }

    private Map<Long, Relation> relations() throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        try (var query = connection.createStatement();
                ResultSet rows = query.executeQuery(RELATIONS)) {
            while (rows.next()) {
                relations.put(
                        rows.getLong(1),
                        new Relation(
                                rows.getString(2) + "." + rows.getString(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getBoolean(6),
                                rows.getLong(7),
                                rows.getBoolean(8)));
            }
        }
        return relations;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private boolean isIdle() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }
}
