package dev.drydock.oracle;

import dev.drydock.DrydockException;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.LockOracle;
import dev.drydock.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in a database of its own and reads what they do from {@code pg_locks}, file numbers and counters.
 *
 * <p>A statement that may run in a transaction is rolled back; any other one is stopped by sessions that hold locks against
 * it, so that its own can be seen. Not safe for use by several threads.
 */
public final class ServerOracle implements LockOracle, AutoCloseable {

    /** Plans of foreign keys' checks that read the referencing table and look rows up in the other. */
    private static final String SESSION =
            "RESET ALL; SET timezone = 'Europe/Berlin'; SET enable_hashjoin = off; SET enable_mergejoin = off;"
                    + " SET enable_material = off; SET max_parallel_maintenance_workers = 0";

    private static final String CLEAR = "DO $$ DECLARE name text; BEGIN"
            + " FOR name IN SELECT quote_ident(pubname) FROM pg_publication LOOP EXECUTE 'DROP PUBLICATION ' || name; END LOOP;"
            + " FOR name IN SELECT quote_ident(fdwname) FROM pg_foreign_data_wrapper"
            + " LOOP EXECUTE 'DROP FOREIGN DATA WRAPPER ' || name || ' CASCADE'; END LOOP;"
            + " FOR name IN SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
            + " LOOP EXECUTE 'DROP SCHEMA ' || name || ' CASCADE'; END LOOP; CREATE SCHEMA public; END $$";

    private final PostgresServer server;
    private final String database;
    private final Connection connection;
    private final Connection observer;
    private final Blockers blockers;
    private @Nullable String present;

    /** Makes the database, and removes one of this name first. */
    public ServerOracle(PostgresServer server, String database) {
        this.server = server;
        this.database = database;
        server.dropDatabase(database);
        server.createDatabase(database, server.adminUser());
        this.connection = server.connectAdmin(database);
        this.observer = server.connectAdmin();
        this.blockers = new Blockers(server, database);
    }

    @Override
    public LockForecast ask(String setUp, String statement) {
        try (Statement session = connection.createStatement()) {
            prepare(session, setUp);
            return inside(session, setUp, statement);
        } catch (SQLException e) {
            present = null;
            throw refused(e);
        }
    }

    /** Makes what the set-up says, unless it is there already. */
    private void prepare(Statement session, String setUp) throws SQLException {
        if (!setUp.equals(present)) {
            present = null;
            session.execute(SESSION);
            session.execute(CLEAR);
            if (!setUp.isBlank()) {
                session.execute(setUp);
            }
            present = setUp;
        }
    }

    private LockForecast inside(Statement session, String setUp, String statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Relations before = Relations.read(session);
            session.execute(statement);
            Map<Long, LockMode> locks = locks(session);
            return before.changed(Relations.read(session), locks, true);
        } catch (SQLException e) {
            connection.rollback();
            if (!"25001".equals(e.getSQLState())) {
                throw e;
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return outside(session, setUp, statement);
    }

    private static Map<Long, LockMode> locks(Statement session) throws SQLException {
        Map<Long, LockMode> locks = new HashMap<>();
        try (ResultSet rows = session.executeQuery("SELECT relation, mode FROM pg_catalog.pg_locks"
                + " WHERE locktype = 'relation' AND pid = pg_catalog.pg_backend_pid() AND relation >= 16384")) {
            while (rows.next()) {
                long relation = rows.getLong(1);
                LockMode.ofCatalogName(rows.getString(2))
                        .ifPresent(mode -> locks.merge(relation, mode, LockMode::orStronger));
            }
        }
        return locks;
    }

    private LockForecast outside(Statement session, String setUp, String statement) throws SQLException {
        Map<Long, LockMode> unused = new HashMap<>();
        LockForecast seen = null;
        for (Obstacle obstacle : Obstacle.values()) {
            prepare(session, setUp);
            present = null;
            try (BlockedRun run =
                    new BlockedRun(server.connectAdmin(database), observer, blockers, searchPath(session))) {
                LockForecast one = run.run(statement, obstacle);
                seen = seen == null ? one : BlockedRun.joined(seen, one);
            }
        }
        return Objects.requireNonNull(seen);
    }

    private static String searchPath(Statement session) throws SQLException {
        try (ResultSet rows = session.executeQuery("SHOW search_path")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static DrydockException refused(SQLException e) {
        String words = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return new DrydockException(
                "The server refused the statement: " + words.lines().findFirst().orElse("")
                        + ". Change the statement or its set-up.",
                e);
    }

    /** Drops the database. */
    @Override
    public void close() {
        try {
            blockers.close();
            observer.close();
            connection.close();
        } catch (SQLException e) {
            throw refused(e);
        } finally {
            server.dropDatabase(database);
        }
    }
}
