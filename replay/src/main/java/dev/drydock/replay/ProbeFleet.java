package dev.drydock.replay;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One reader and one writer for each of some tables.
 *
 * <p>A reader plans and runs {@code SELECT 1 FROM t LIMIT 1}: planning opens the indexes, so that a REINDEX shows. A writer
 * asks for ROW EXCLUSIVE, the lock that INSERT, UPDATE and DELETE ask for, and gives it back: nothing is written and no
 * trigger fires. Sessions and threads are kept for the next migration.
 */
final class ProbeFleet implements AutoCloseable {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** So many tables can be probed at the full rate without taking the machine away from the migration. */
    private static final int FULL_RATE = 3;

    private final Supplier<Connection> connections;
    private final Deque<ProbeSession> idle = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "drydock-probe");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Name table, Probe reader, Probe writer) {}

    /** Makes a fleet that opens a connection for each probe when it first needs it. */
    ProbeFleet(Supplier<Connection> connections) {
        this.connections = connections;
    }

    /** Probes the tables from now on; returns when each probe has run once. */
    void start(List<Name> tables) throws SQLException, InterruptedException {
        long period = PERIOD_NANOS * Math.max(1, (tables.size() + FULL_RATE - 1) / FULL_RATE);
        for (Name table : tables) {
            pairs.add(new Pair(
                    table,
                    new Probe(session(), "SELECT 1 FROM " + quoted(table) + " LIMIT 1", period),
                    new Probe(
                            session(),
                            "BEGIN; LOCK TABLE " + quoted(table) + " IN ROW EXCLUSIVE MODE; COMMIT",
                            period)));
        }
        probes().values().forEach(threads::execute);
        for (Probe probe : probes().values()) {
            probe.awaitFirst();
        }
    }

    /** The running probes by their backends. */
    Map<Integer, Probe> probes() {
        Map<Integer, Probe> probes = new HashMap<>();
        for (Pair pair : pairs) {
            probes.put(pair.reader().session().backend(), pair.reader());
            probes.put(pair.writer().session().backend(), pair.writer());
        }
        return probes;
    }

    /** Stops probing; returns when the last answers are in. */
    void stop() throws InterruptedException {
        probes().values().forEach(Probe::stop);
        for (Probe probe : probes().values()) {
            probe.awaitEnd();
        }
    }

    /** Says what the stopped probes had to wait, and gets ready for the next start. */
    List<Blocked> collect() {
        List<Blocked> blocked = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Long> reads = pair.reader().stalls();
            List<Long> writes = pair.writer().stalls();
            long longest = Math.max(longest(reads), longest(writes));
            blocked.add(new Blocked(pair.table().toString(), millis(sum(reads)), millis(sum(writes)), millis(longest)));
            release(pair.reader().session());
            release(pair.writer().session());
        }
        pairs.clear();
        return blocked;
    }

    /** Leaves the database. */
    void disconnect() {
        idle.forEach(ProbeSession::close);
        idle.clear();
    }

    @Override
    public void close() {
        probes().values().forEach(Probe::stop);
        collect();
        disconnect();
        threads.shutdownNow();
    }

    private ProbeSession session() throws SQLException {
        ProbeSession session = idle.poll();
        return session != null ? session : ProbeSession.on(connections.get());
    }

    private void release(ProbeSession session) {
        if (!session.isBroken() && session.recover()) {
            idle.push(session);
        } else {
            session.close();
        }
    }

    private static long sum(List<Long> stalls) {
        return stalls.stream().mapToLong(Long::longValue).sum();
    }

    private static long longest(List<Long> stalls) {
        return stalls.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static String quoted(Name table) {
        return quoted(String.valueOf(table.schema())) + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
