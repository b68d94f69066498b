package dev.drydock.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends what a backend runs for too long, whatever the migration has set: cancels it, and ends its session if it goes on.
 *
 * <p>The owner's {@code statement_timeout} ends a statement first; but a migration can undo that, and a block can catch its
 * cancellation. It is an administrator's session that cancels and ends, opened when it is needed.
 */
final class Deadline {

    /** So much later than the server's own timeout, which says more. */
    private static final Duration LATER = Duration.ofMillis(500);

    /** For a statement that was cancelled to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Connection> administration;
    private final Duration limit;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "drydock-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** Makes one that keeps no thread while nothing runs. */
    Deadline(Supplier<Connection> administration, Duration limit) {
        this.administration = administration;
        this.limit = limit;
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** Watches what the backend runs from now on, until the watch is closed. */
    Watch watch(int backend) {
        return new Watch(backend);
    }

    /** The watch over one statement; once it is closed, nothing of its backend is cancelled any more. */
    final class Watch implements AutoCloseable {

        private final int backend;
        private ScheduledFuture<?> next;
        private boolean ended;
        private boolean passed;

        private Watch(int backend) {
            this.backend = backend;
            this.next = in(limit.plus(LATER), "SELECT pg_catalog.pg_cancel_backend(?)");
        }

        /** The failure of a statement whose time was over; else the server's. */
        synchronized SQLException failure(SQLException e) {
            return passed
                    ? new SQLException(
                            "ended at the replay's own statement timeout of " + limit.toMillis() + " ms", "57014", e)
                    : e;
        }

        @Override
        public synchronized void close() {
            ended = true;
            next.cancel(false);
        }

        private ScheduledFuture<?> in(Duration time, String command) {
            return clock.schedule(() -> end(command), time.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void end(String command) {
            try (Connection connection = administration.get();
                    PreparedStatement statement = connection.prepareStatement(command)) {
                statement.setInt(1, backend);
                synchronized (this) {
                    if (!ended) {
                        passed = true;
                        statement.execute();
                        next = in(PATIENCE, "SELECT pg_catalog.pg_terminate_backend(?)");
                    }
                }
            } catch (SQLException | RuntimeException e) {
                // A server that is gone has ended the statement; one that has no room for a session is asked again.
                synchronized (this) {
                    if (!ended) {
                        next = in(PATIENCE, command);
                    }
                }
            }
        }
    }
}
