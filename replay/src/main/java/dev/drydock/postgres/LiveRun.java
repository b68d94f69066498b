package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A run on a server that others use too: a session that does nothing but hold a lock, which says that the run lives.
 *
 * <p>An advisory lock ends with its session, however that ends, and everybody sees it in {@code pg_locks}, from any database
 * (manual, "Explicit Locking" and "pg_locks"). A run takes it before it creates anything, and its number never comes again.
 */
final class LiveRun implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection session;
    private final String mark;

    private LiveRun(Connection session, String mark) {
        this.session = session;
        this.mark = mark;
    }

    /** Begins a run on the session, which ends with it. */
    static LiveRun begin(Connection session, int major) throws SQLException {
        try (var statement = session.createStatement()) {
            // A machine that vanishes without a word is noticed after a minute instead of two hours.
            statement.execute("SET tcp_keepalives_idle = 30");
            statement.execute("SET tcp_keepalives_interval = 10");
            statement.execute("SET tcp_keepalives_count = 3");
            if (major >= 14) {
                statement.execute("SET idle_session_timeout = 0");
            }
        }
        var number = RANDOM.nextLong();
        while (!locked(session, number)) {
            number = RANDOM.nextLong();
        }
        var since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new LiveRun(session, "drydock: run %016x since %s".formatted(number, since));
    }

    private static boolean locked(Connection session, long number) throws SQLException {
        try (var statement = session.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, number);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The comment on all that it creates. */
    String mark() {
        return mark;
    }

    /**
     * Makes sure that others see it live.
     *
     * @throws DrydockException if the session is lost, so that another run may take what this one creates for forgotten
     */
    synchronized void check() {
        try (var statement = session.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new DrydockException(
                    "The session that keeps the databases of this replay was ended on the server: %s. Replay again, and connect without a pooler."
                            .formatted(Administration.words(e)),
                    e);
        }
    }

    /** Does something in a transaction of its session. */
    synchronized <T> T inTransaction(DeclaredRoles.Work<T> work) throws SQLException {
        return DeclaredRoles.inTransaction(session, work);
    }

    /** Ends the session; its locks are given back when this returns, while its backend may take a moment to end. */
    @Override
    public synchronized void close() {
        try (session;
                var statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // It is gone already.
            return;
        }
    }
}
