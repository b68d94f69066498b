package dev.drydock.probe;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends one short statement at a steady rate, as an application would, and knows how long its answers took.
 *
 * <p>The rate does not depend on the answers: a statement is due when it is due, and one that stalls delays all that were due
 * meanwhile. How long others had to wait for locks is told by the locks; the probe is their witness.
 */
final class Probe implements Runnable {

    private static final long HOUR_MICROS = 3_600_000_000L;

    private final @Nullable ProbedTable table;
    private final ProbeKind kind;
    private final ProbeSession session;
    private final ProbeStatement statement;
    private final long periodNanos;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Histogram histogram = new Histogram(HOUR_MICROS, 2);
    private LatencySeries series = new LatencySeries(System.nanoTime());
    private final Map<String, ProbeError> errors = new LinkedHashMap<>();
    private volatile boolean stopped;
    private volatile @Nullable Thread runner;

    Probe(
            @Nullable ProbedTable table,
            ProbeKind kind,
            ProbeSession session,
            ProbeStatement statement,
            long periodNanos) {
        this.table = table;
        this.kind = kind;
        this.session = session;
        this.statement = statement;
        this.periodNanos = periodNanos;
    }

    @Nullable
    ProbedTable table() {
        return table;
    }

    ProbeKind kind() {
        return kind;
    }

    ProbeSession session() {
        return session;
    }

    /** The built-in kind whose locks its statement asks for. */
    ProbeKind standsFor() {
        return statement.standsFor(kind);
    }

    /** Probes at a steady rate until it is stopped or its table is gone. */
    @Override
    public void run() {
        runner = Thread.currentThread();
        try {
            long due = System.nanoTime();
            while (!stopped && shoot(due)) {
                first.countDown();
                long now = System.nanoTime();
                due += periodNanos * Math.max(1, (now - due + periodNanos - 1) / periodNanos);
                LockSupport.parkNanos(due - now);
            }
        } finally {
            first.countDown();
            ended.countDown();
        }
    }

    /** Returns when the first statement is answered. */
    void awaitFirst() throws InterruptedException {
        first.await();
    }

    /** Forgets what it has met until now: the step begins. */
    synchronized void begin() {
        histogram.reset();
        errors.clear();
        series = new LatencySeries(System.nanoTime());
    }

    /** Lets the statement under way end and sends no other. */
    void stop() {
        stopped = true;
        LockSupport.unpark(runner);
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** What it met; only once it has ended. */
    synchronized ProbeRun result() {
        return new ProbeRun(
                table == null ? null : table.name().toString(),
                kind,
                statement.sql(),
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3,
                histogram.getMaxValue() / 1e3,
                errors.values().stream().toList(),
                series.latencies(),
                statement.notes());
    }

    private boolean shoot(long due) {
        try {
            statement.run(session);
            return true;
        } catch (SQLException e) {
            String state = Objects.requireNonNullElse(e.getSQLState(), "unknown");
            return note(state, e) && session.recover();
        } finally {
            answered(due);
        }
    }

    /** An error after which the probe cannot go on is not the application's, but the end of the probe. */
    private synchronized boolean note(String state, SQLException e) {
        if (!statement.goesOnAfter(state)) {
            return false;
        }
        if (statement.isNews(e)) {
            errors.merge(
                    state,
                    new ProbeError(state, ServerWords.of(e).message(), 1),
                    (known, one) -> new ProbeError(state, known.message(), known.count() + 1));
        }
        return true;
    }

    private synchronized void answered(long due) {
        long nanos = Math.max(0, System.nanoTime() - due);
        histogram.recordValueWithExpectedInterval(
                Math.min(nanos / 1_000, HOUR_MICROS), Math.max(1, periodNanos / 1_000));
        series.add(due, nanos);
    }
}
