package dev.drydock.oracle;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.RelationLock;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a statement that refuses transactions while other sessions hold every table.
 *
 * <p>Whenever it waits, its locks and the one that it asks for are noted, and the session in its way lets go. Thus nothing
 * depends on who is faster.
 */
final class BlockedRun implements AutoCloseable {

    private final PostgresServer server;
    private final String database;
    private final Connection own;
    private final Connection observer;
    private final Map<Integer, Connection> blockers = new LinkedHashMap<>();
    private final Map<Long, LockMode> locks = new HashMap<>();

    BlockedRun(PostgresServer server, String database, String searchPath) throws SQLException {
        this.server = server;
        this.database = database;
        this.own = server.connectAdmin(database);
        this.observer = server.connectAdmin("postgres");
        try (Statement session = own.createStatement()) {
            session.execute("SET search_path = " + searchPath);
            session.execute("SET max_parallel_maintenance_workers = 0");
        }
    }

    LockForecast run(String statement, Obstacle obstacle) throws SQLException {
        try (Statement session = own.createStatement();
                Statement watch = observer.createStatement()) {
            Relations before = Relations.read(session);
            for (String lock : before.locking(obstacle)) {
                block(lock);
            }
            int backend = backend(own);
            CompletableFuture<Void> running = start(session, statement);
            while (!running.isDone()) {
                look(watch, backend);
                LockSupport.parkNanos(200_000);
            }
            release(Set.copyOf(blockers.keySet()));
            finish(running);
            return before.changed(Relations.read(session), locks, false);
        }
    }

    private static CompletableFuture<Void> start(Statement session, String statement) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        session.execute(statement);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                command -> new Thread(command, "drydock-oracle").start());
    }

    private static void finish(CompletableFuture<Void> running) throws SQLException {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            Throwable refused = e.getCause() == null ? e : e.getCause().getCause();
            throw refused instanceof SQLException sql ? sql : new SQLException(e);
        }
    }

    private void block(String lock) throws SQLException {
        Connection blocker = server.connectAdmin(database);
        blockers.put(backend(blocker), blocker);
        blocker.setAutoCommit(false);
        try (Statement session = blocker.createStatement()) {
            session.execute(lock);
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement();
                ResultSet rows = session.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Only what is there while it waits is noted: what comes and goes in between would be seen by chance. */
    private void look(Statement watch, int backend) throws SQLException {
        boolean waits = false;
        Map<Long, LockMode> seen = new HashMap<>();
        try (ResultSet rows = watch.executeQuery("SELECT CASE locktype WHEN 'relation' THEN relation ELSE 0 END,"
                + " mode, granted FROM pg_catalog.pg_locks WHERE pid = " + backend)) {
            while (rows.next()) {
                long relation = rows.getLong(1);
                LockMode.ofCatalogName(rows.getString(2))
                        .ifPresent(mode -> seen.merge(relation, mode, LockMode::orStronger));
                waits |= !rows.getBoolean(3);
            }
        }
        if (waits) {
            seen.forEach((relation, mode) -> locks.merge(relation, mode, LockMode::orStronger));
        }
        if (waits) {
            Set<Integer> inTheWay = new HashSet<>();
            try (ResultSet rows = watch.executeQuery("SELECT unnest(pg_catalog.pg_blocking_pids(" + backend + "))")) {
                while (rows.next()) {
                    inTheWay.add(rows.getInt(1));
                }
            }
            release(inTheWay);
        }
    }

    private void release(Set<Integer> backends) throws SQLException {
        for (int backend : backends) {
            Connection blocker = blockers.remove(backend);
            if (blocker != null) {
                blocker.rollback();
                blocker.close();
            }
        }
    }

    /** What two runs of the same statement showed. */
    static LockForecast joined(LockForecast first, LockForecast second) {
        Map<Name, LockMode> locks = new TreeMap<>();
        first.locks().forEach(lock -> locks.merge(lock.relation(), lock.mode(), LockMode::orStronger));
        second.locks().forEach(lock -> locks.merge(lock.relation(), lock.mode(), LockMode::orStronger));
        List<RelationLock> joined = new ArrayList<>();
        locks.forEach((relation, mode) -> joined.add(new RelationLock(relation, mode)));
        return new LockForecast(
                joined,
                union(first.rewrites(), second.rewrites()),
                union(first.scans(), second.scans()),
                union(first.builds(), second.builds()),
                first.transactional() && second.transactional());
    }

    private static List<Name> union(List<Name> first, List<Name> second) {
        Set<Name> union = new TreeSet<>(first);
        union.addAll(second);
        return List.copyOf(union);
    }

    @Override
    public void close() throws SQLException {
        release(Set.copyOf(blockers.keySet()));
        own.close();
        observer.close();
    }
}
