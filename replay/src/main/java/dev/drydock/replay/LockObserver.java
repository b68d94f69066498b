package dev.drydock.replay;

import dev.drydock.lock.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
final class LockObserver implements AutoCloseable {

    private static final long PERIOD_NANOS = 1_000_000;

    private static final String LOCKS = "SELECT pid, relation, mode, granted FROM pg_catalog.pg_locks"
            + " WHERE locktype = 'relation' AND database = ? AND relation >= 16384";

    private final Connection connection;
    private final PreparedStatement locks;
    private final Thread thread = new Thread(this::run, "drydock-lock-observer");
    private final Map<LockKey, Sighting> sightings = new HashMap<>();
    private @Nullable Watch watch;
    private long statement;
    private boolean looking;
    private boolean closed;
    private Set<Integer> stuckBefore = Set.of();

    /** Whom to watch: the migration's backend and the probes by their backends. */
    private record Watch(long database, int backend, Map<Integer, Probe> probes) {}

    private record Lock(int backend, LockKey key, boolean granted) {}

    private LockObserver(Connection connection, PreparedStatement locks) {
        this.connection = connection;
        this.locks = locks;
    }

    /** Starts an observer that looks at nothing yet; the connection is its own. */
    static LockObserver on(Connection connection) throws SQLException {
        PreparedStatement locks = connection.prepareStatement(LOCKS);
        locks.unwrap(PGStatement.class).setPrepareThreshold(1);
        LockObserver observer = new LockObserver(connection, locks);
        observer.thread.setDaemon(true);
        observer.thread.start();
        return observer;
    }

    /** Watches a backend and those who may have to wait for it, from now on. */
    synchronized void watch(long database, int backend, Map<Integer, Probe> probes) {
        sightings.clear();
        watch = new Watch(database, backend, Map.copyOf(probes));
        notifyAll();
    }

    /** Stops watching; when it returns, every probe knows of its waits. */
    synchronized void rest() throws InterruptedException {
        watch = null;
        while (looking) {
            wait();
        }
    }

    /** Returns what was seen of the backend's locks since the last call. */
    synchronized Map<LockKey, Sighting> take() {
        Map<LockKey, Sighting> taken = new HashMap<>(sightings);
        sightings.clear();
        statement++;
        return taken;
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
            while (true) {
                Watch current;
                long during;
                synchronized (this) {
                    while (watch == null && !closed) {
                        wait();
                    }
                    if (closed || watch == null) {
                        return;
                    }
                    current = watch;
                    during = statement;
                    looking = true;
                }
                long asked = System.nanoTime();
                try {
                    look(current, during, asked);
                } finally {
                    done();
                }
                // A migration with thousands of locks makes a look expensive: never look more than half of the time.
                long took = System.nanoTime() - asked;
                LockSupport.parkNanos(Math.max(PERIOD_NANOS - took, took));
            }
        } catch (InterruptedException | SQLException e) {
            // The server is gone, which the migration's own session reports, or this observer was closed.
            done();
        }
    }

    private synchronized void done() {
        looking = false;
        notifyAll();
    }

    private void look(Watch current, long during, long asked) throws SQLException {
        List<Lock> seen = new ArrayList<>();
        locks.setLong(1, current.database());
        try (ResultSet rows = locks.executeQuery()) {
            while (rows.next()) {
                LockMode mode = LockMode.ofCatalogName(rows.getString(3)).orElse(null);
                if (mode != null) {
                    seen.add(new Lock(rows.getInt(1), new LockKey(rows.getLong(2), mode), rows.getBoolean(4)));
                }
            }
        }
        long answered = System.nanoTime();
        note(current, during, seen, answered);
        for (Lock lock : seen) {
            Probe probe = current.probes().get(lock.backend());
            if (probe != null && !lock.granted()) {
                probe.seenWaiting(asked, answered);
            }
        }
        freeDeadlock(current, seen);
    }

    private synchronized void note(Watch current, long during, List<Lock> seen, long now) {
        if (statement != during) {
            return;
        }
        for (Lock lock : seen) {
            if (lock.backend() == current.backend()) {
                sightings.merge(
                        lock.key(),
                        Sighting.first(now, lock.granted()),
                        (known, unused) -> known.again(now, lock.granted()));
            }
        }
    }

    /**
     * Cancels a probe that waits while it holds what the migration waits for.
     *
     * <p>The probe looked for a deadlock when its wait began; one that the migration completes later is the migration's to
     * find, and the server would end the migration's statement.
     */
    private void freeDeadlock(Watch current, List<Lock> seen) throws SQLException {
        Set<Long> wanted = new HashSet<>();
        Set<Integer> waiting = new HashSet<>();
        for (Lock lock : seen) {
            if (!lock.granted()) {
                if (lock.backend() == current.backend()) {
                    wanted.add(lock.key().relation());
                } else {
                    waiting.add(lock.backend());
                }
            }
        }
        Set<Integer> stuck = new HashSet<>();
        for (Lock lock : seen) {
            if (lock.granted()
                    && wanted.contains(lock.key().relation())
                    && waiting.contains(lock.backend())
                    && current.probes().containsKey(lock.backend())) {
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
