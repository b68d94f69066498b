package dev.drydock.evidence;

import dev.drydock.lock.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Looks at {@code pg_locks} about every millisecond while a migration runs, from a session of its own.
 *
 * <p>It is the only evidence for CREATE INDEX CONCURRENTLY and for locks that come and go inside a statement, and it sees who
 * waits. Its session is in another database and in autocommit mode: a transaction next to the migration would make CREATE
 * INDEX CONCURRENTLY wait for ever.
 */
public final class LockObserver implements AutoCloseable {

    private static final long PERIOD_NANOS = 1_000_000;

    private static final int WARM = 100;

    /** The catalog's own relations are below. */
    private static final int FIRST_USER_OID = 16_384;

    private final Connection connection;
    private final PreparedStatement locks;
    private final Thread thread = new Thread(this::run, "drydock-lock-observer");
    private @Nullable LockWatch watch;
    private long looks;
    private boolean ended;
    private boolean closed;
    private Set<Integer> stuckBefore = Set.of();

    private LockObserver(Connection connection, PreparedStatement locks) {
        this.connection = connection;
        this.locks = locks;
    }

    /**
     * Starts an observer that looks at nothing yet; the connection is its own.
     *
     * @param major the server's; from 14 on {@code pg_locks.waitstart} says since when a lock is waited for
     */
    public static LockObserver on(Connection connection, int major) throws SQLException {
        PreparedStatement locks = connection.prepareStatement(query(major));
        locks.unwrap(PGStatement.class).setPrepareThreshold(1);
        LockObserver observer = new LockObserver(connection, locks);
        observer.thread.setDaemon(true);
        observer.thread.start();
        return observer;
    }

    private static String query(int major) {
        String waited = major >= 14
                ? "CASE WHEN NOT granted THEN (extract(epoch FROM clock_timestamp() - waitstart) * 1e9)::bigint END"
                : "NULL::bigint";
        // A lock on a row or on the end of a table has the table too, and is none on it.
        return "SELECT pid, CASE WHEN locktype = 'relation' THEN relation END, mode, granted, " + waited
                + " FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND database = ? AND relation >= "
                + FIRST_USER_OID + " OR NOT granted AND locktype <> 'relation'";
    }

    /** Watches the locks of a backend, and the waits of others, from now on. */
    public synchronized void watch(long database, int backend, Set<Integer> probes) {
        watch = new LockWatch(database, backend, probes, System.nanoTime());
        notifyAll();
    }

    /**
     * Takes a last look and stops watching; says what was seen.
     *
     * @throws SQLException if its connection was lost meanwhile, so that it has not seen all
     */
    public synchronized Sightings rest() throws InterruptedException, SQLException {
        LockWatch watched = watch;
        if (watched == null) {
            return Sightings.NONE;
        }
        // The look under way may have begun before this call.
        long enough = looks + 2;
        while (looks < enough && !ended && !closed) {
            LockSupport.unpark(thread);
            wait();
        }
        watch = null;
        if (ended) {
            throw new SQLException("the session that looks at the locks was lost", "08006");
        }
        return watched.sightings();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            watch = null;
            notifyAll();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // Its server is gone, and it with it.
            return;
        }
    }

    private void run() {
        try {
            warmUp();
            long tookBefore = 0;
            while (true) {
                LockWatch current;
                synchronized (this) {
                    while (watch == null && !closed) {
                        wait();
                    }
                    if (closed || watch == null) {
                        return;
                    }
                    current = watch;
                }
                long asked = System.nanoTime();
                look(current, asked);
                // A migration with thousands of locks makes looks expensive: never look more than half of the time. One
                // that took long alone was kept waiting, and the next must not come later for that.
                long took = System.nanoTime() - asked;
                LockSupport.parkNanos(Math.max(PERIOD_NANOS - took, Math.min(took, tookBefore)));
                tookBefore = took;
            }
        } catch (InterruptedException | SQLException e) {
            // The server is gone, which the migration's own session reports, or this observer was closed.
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    /** The first looks of a JVM take several milliseconds each, in which a short lock would come and go. */
    private void warmUp() throws SQLException {
        LockWatch nothing = new LockWatch(0, 0, Set.of(), System.nanoTime());
        for (int i = 0; i < WARM; i++) {
            look(nothing, System.nanoTime());
        }
    }

    private void look(LockWatch current, long asked) throws SQLException {
        List<SeenLock> seen = new ArrayList<>();
        locks.setLong(1, current.database());
        try (ResultSet rows = locks.executeQuery()) {
            while (rows.next()) {
                long relation = rows.getLong(2);
                LockMode mode = relation == 0
                        ? null
                        : LockMode.ofCatalogName(rows.getString(3)).orElse(null);
                seen.add(new SeenLock(
                        rows.getInt(1),
                        mode == null ? 0 : relation,
                        mode,
                        rows.getBoolean(4),
                        rows.getObject(5, Long.class)));
            }
        }
        long answered = System.nanoTime();
        synchronized (this) {
            if (watch == current) {
                current.look(seen, asked + (answered - asked) / 2);
            }
            looks++;
            notifyAll();
        }
        freeDeadlock(current, seen);
    }

    /**
     * Cancels a probe that waits while it holds what the migration waits for.
     *
     * <p>The probe looked for a deadlock when its wait began; one that the migration completes later is the migration's to
     * find, and the server would end the migration's statement.
     */
    private void freeDeadlock(LockWatch current, List<SeenLock> seen) throws SQLException {
        Set<Long> wanted = new HashSet<>();
        Set<Integer> waiting = new HashSet<>();
        for (SeenLock lock : seen) {
            if (!lock.granted()) {
                if (lock.backend() == current.backend()) {
                    wanted.add(lock.relation());
                } else {
                    waiting.add(lock.backend());
                }
            }
        }
        Set<Integer> stuck = new HashSet<>();
        for (SeenLock lock : seen) {
            if (lock.granted()
                    && wanted.contains(lock.relation())
                    && waiting.contains(lock.backend())
                    && current.probes().contains(lock.backend())) {
                stuck.add(lock.backend());
            }
        }
        for (int backend : stuck) {
            if (stuckBefore.contains(backend)) {
                try (PreparedStatement cancel = connection.prepareStatement("SELECT pg_catalog.pg_cancel_backend(?)")) {
                    cancel.setInt(1, backend);
                    cancel.execute();
                }
            }
        }
        stuckBefore = stuck;
    }
}
