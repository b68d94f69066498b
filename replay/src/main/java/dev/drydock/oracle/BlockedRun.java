package dev.drydock.oracle;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.RelationLock;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Connection own;
    private final Connection observer;
    private final Blockers blockers;
    private final Map<Long, LockMode> locks = new HashMap<>();

    /** A run in this fresh session, which it closes: what a session has read it reports to the statistics only later. */
    BlockedRun(Connection own, Connection observer, Blockers blockers, String searchPath) throws SQLException {
        this.own = own;
        this.observer = observer;
        this.blockers = blockers;
        try (Statement session = own.createStatement()) {
            session.execute("SET search_path = " + searchPath + "; SET max_parallel_maintenance_workers = 0");
        }
    }

    LockForecast run(String statement, Obstacle obstacle) throws SQLException {
        try (Statement session = own.createStatement();
                Statement watch = observer.createStatement()) {
            Relations before = Relations.read(session);
            for (String lock : before.locking(obstacle)) {
                blockers.hold(lock);
            }
            int backend = Blockers.backend(own);
            CompletableFuture<Void> running = start(session, statement);
            while (!running.isDone()) {
                look(watch, backend);
                LockSupport.parkNanos(200_000);
            }
            blockers.letGo();
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
            Set<Integer> inTheWay = new HashSet<>();
            try (ResultSet rows = watch.executeQuery("SELECT unnest(pg_catalog.pg_blocking_pids(" + backend + "))")) {
                while (rows.next()) {
                    inTheWay.add(rows.getInt(1));
                }
            }
            blockers.letGo(inTheWay);
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
        blockers.letGo();
        own.close();
    }
}
