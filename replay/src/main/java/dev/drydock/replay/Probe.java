package dev.drydock.replay;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends one short statement again and again, as an application would, and knows how long it had to wait for locks.
 *
 * <p>A statement counts as blocked only if the observer saw its backend wait for a lock; then all of its time counts, from
 * sending it to its answer. A late answer of a busy machine does not count.
 */
final class Probe implements Runnable {

    /** Statements that the observer may still speak of: its look ends a few milliseconds after the wait did. */
    private static final int REMEMBERED = 8;

    /** Deadlock, cancelled by the observer, lock not available: the next one may pass. */
    private static final Set<String> PASSING = Set.of("40P01", "57014", "55P03");

    private final ProbeSession session;
    private final String sql;
    private final long periodNanos;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Shot> recent = new ArrayDeque<>();
    private final List<Long> stalls = new ArrayList<>();
    private volatile boolean stopped;

    private static final class Shot {

        private final long sent = System.nanoTime();
        private @Nullable Long answered;
        private boolean blocked;

        private boolean during(long from, long to) {
            return sent <= to && (answered == null || answered >= from);
        }

        private long age(long now) {
            return (answered == null ? now : answered) - sent;
        }
    }

    Probe(ProbeSession session, String sql, long periodNanos) {
        this.session = session;
        this.sql = sql;
        this.periodNanos = periodNanos;
    }

    ProbeSession session() {
        return session;
    }

    /** Probes at a steady rate until it is stopped or its table is gone. */
    @Override
    public void run() {
        try {
            long next = System.nanoTime();
            while (!stopped && shoot()) {
                first.countDown();
                long now = System.nanoTime();
                next += periodNanos * Math.max(1, (now - next + periodNanos - 1) / periodNanos);
                LockSupport.parkNanos(next - now);
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

    /** Lets the statement under way end and sends no other. */
    void stop() {
        stopped = true;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Notes that at some moment between the two its backend was waiting for a lock. */
    synchronized void seenWaiting(long from, long to) {
        Shot longest = null;
        for (Shot shot : recent) {
            if (shot.during(from, to) && (longest == null || shot.age(to) > longest.age(to))) {
                longest = shot;
            }
        }
        if (longest != null && !longest.blocked) {
            longest.blocked = true;
            if (longest.answered != null) {
                stalls.add(longest.age(to));
            }
        }
    }

    /** Returns the nanoseconds of each blocked statement. */
    synchronized List<Long> stalls() {
        return List.copyOf(stalls);
    }

    private boolean shoot() {
        Shot shot = new Shot();
        synchronized (this) {
            if (recent.size() == REMEMBERED) {
                recent.removeFirst();
            }
            recent.addLast(shot);
        }
        try {
            session.execute(sql);
            return true;
        } catch (SQLException e) {
            return PASSING.contains(String.valueOf(e.getSQLState())) && session.recover();
        } finally {
            answered(shot);
        }
    }

    private synchronized void answered(Shot shot) {
        long now = System.nanoTime();
        shot.answered = now;
        if (shot.blocked) {
            stalls.add(shot.age(now));
        }
    }
}
