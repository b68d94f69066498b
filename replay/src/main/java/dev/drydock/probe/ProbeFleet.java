package dev.drydock.probe;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The probes of one database: a reader and a writer for each of some tables, and a canary.
 *
 * <p>A reader plans and runs {@code SELECT 1 FROM t LIMIT 1}: planning opens the indexes, so that a REINDEX shows. A writer
 * asks for ROW EXCLUSIVE, the lock that INSERT, UPDATE and DELETE ask for, and gives it back: nothing is written and no
 * trigger fires. Where rows are given, a third one locks them in turn as an UPDATE would. Sessions and threads are kept for the
 * next migration.
 */
public final class ProbeFleet implements AutoCloseable {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** So many tables can be probed at the full rate without taking the machine away from the migration. */
    private static final int FULL_RATE = 3;

    /** Rows are locked less often than tables: each lock is written down in the row. */
    private static final int ROW_PERIODS = 4;

    /** A small catalog: no migration of a user that is no superuser can lock it for others. */
    private static final String CANARY = "SELECT 1 FROM pg_catalog.pg_am LIMIT 1";

    private final Supplier<Connection> connections;
    private final Deque<ProbeSession> idle = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "drydock-probe");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Probe> probes = new ArrayList<>();

    /**
     * Whom a backend probes.
     *
     * @param table null for the canary
     * @param standsFor the kind itself; reader or writer where a statement of the application asks for their locks
     */
    public record Target(@Nullable ProbedTable table, ProbeKind kind, ProbeKind standsFor) {}

    /** A probe that needs no statement of the application's. */
    private record BuiltIn(@Nullable ProbedTable table, ProbeKind kind, List<String> texts, long period) {}

    /** Makes a fleet that opens a connection for each probe when it first needs it. */
    public ProbeFleet(Supplier<Connection> connections) {
        this.connections = connections;
    }

    /**
     * Probes the tables from now on, and runs the statements of the workload; returns when each has run once.
     *
     * <p>A query takes the place of its table's reader, and a statement that writes that of the writer.
     *
     * @param existing all tables by their oids
     * @throws DrydockException if a statement of the workload is wrong in itself; nothing is probed then
     */
    public void start(List<ProbedTable> tables, Workload workload, Map<Name, Long> existing)
            throws SQLException, InterruptedException {
        boolean started = false;
        try {
            for (Workload.Placed placed : workload.on(existing)) {
                add(workload, placed);
            }
            if (tables.isEmpty() && probes.isEmpty()) {
                return;
            }
            addBuiltIn(tables);
            probes.forEach(threads::execute);
            started = true;
        } finally {
            if (!started) {
                probes.forEach(probe -> release(probe.session()));
                probes.clear();
            }
        }
        for (Probe probe : probes) {
            probe.awaitFirst();
        }
    }

    /** The step begins: what the probes meet from now on counts. */
    public void begin() {
        probes.forEach(Probe::begin);
    }

    /** Whom the running or stopped probes probe, by their backends. */
    public Map<Integer, Target> targets() {
        Map<Integer, Target> targets = new HashMap<>();
        for (Probe probe : probes) {
            targets.put(probe.session().backend(), new Target(probe.table(), probe.kind(), probe.standsFor()));
        }
        return targets;
    }

    /** Stops probing; returns when the last answers are in. */
    public void stop() throws InterruptedException {
        probes.forEach(Probe::stop);
        for (Probe probe : probes) {
            probe.awaitEnd();
        }
    }

    /** Says what the stopped probes met, and gets ready for the next start. */
    public List<ProbeRun> collect() {
        List<ProbeRun> runs = probes.stream().map(Probe::result).toList();
        probes.forEach(probe -> release(probe.session()));
        probes.clear();
        return runs;
    }

    /** Ends all sessions, running probes too. */
    @Override
    public void close() {
        probes.forEach(Probe::stop);
        probes.forEach(probe -> probe.session().close());
        probes.clear();
        idle.forEach(ProbeSession::close);
        idle.clear();
        threads.shutdownNow();
    }

    private void addBuiltIn(List<ProbedTable> tables) throws SQLException, InterruptedException {
        long period = PERIOD_NANOS * Math.max(1, (tables.size() + FULL_RATE - 1) / FULL_RATE);
        Set<Target> taken = new HashSet<>(targets().values());
        List<BuiltIn> builtIn = new ArrayList<>();
        for (ProbedTable table : tables) {
            String name = table.quoted();
            if (!isTaken(table, ProbeKind.READER, taken)) {
                builtIn.add(
                        new BuiltIn(table, ProbeKind.READER, List.of("SELECT 1 FROM " + name + " LIMIT 1"), period));
            }
            if (!isTaken(table, ProbeKind.WRITER, taken)) {
                builtIn.add(new BuiltIn(
                        table,
                        ProbeKind.WRITER,
                        List.of("BEGIN; LOCK TABLE " + name + " IN ROW EXCLUSIVE MODE; COMMIT"),
                        period));
            }
            if (!table.rows().isEmpty()) {
                List<String> locks = table.rows().stream()
                        .map(row -> "SELECT 1 FROM ONLY " + name + " WHERE ctid = '" + row + "' FOR NO KEY UPDATE")
                        .toList();
                builtIn.add(new BuiltIn(table, ProbeKind.ROW, locks, period * ROW_PERIODS));
            }
        }
        builtIn.add(new BuiltIn(null, ProbeKind.CANARY, List.of(CANARY), period));
        open(builtIn.size() - idle.size());
        for (BuiltIn probe : builtIn) {
            probes.add(new Probe(
                    probe.table(), probe.kind(), session(), new LockStatement(probe.texts()), probe.period()));
        }
    }

    /** Opens so many sessions side by side: the server starts a process for each. */
    private void open(int sessions) throws SQLException, InterruptedException {
        List<Future<ProbeSession>> opening = Stream.generate(
                        () -> threads.submit(() -> ProbeSession.on(connections.get())))
                .limit(Math.max(0, sessions))
                .toList();
        Throwable failure = null;
        for (Future<ProbeSession> each : opening) {
            try {
                idle.push(each.get());
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
        }
        if (failure instanceof SQLException lost) {
            throw lost;
        }
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
    }

    private static boolean isTaken(ProbedTable table, ProbeKind kind, Set<Target> taken) {
        return taken.stream()
                .anyMatch(target -> target.standsFor() == kind
                        && target.table() != null
                        && target.table().oid() == table.oid());
    }

    private void add(Workload workload, Workload.Placed placed) throws SQLException {
        ProbeSession session = session();
        Optional<ApplicationStatement> ready = Optional.empty();
        try {
            ready = new Rehearsal(workload, placed, session).ready();
        } finally {
            if (ready.isEmpty()) {
                release(session);
            }
        }
        long period = Math.round(TimeUnit.SECONDS.toNanos(1) / placed.perSecond());
        ready.ifPresent(
                statement -> probes.add(new Probe(placed.table(), ProbeKind.WORKLOAD, session, statement, period)));
    }

    private ProbeSession session() throws SQLException {
        ProbeSession known = idle.poll();
        return known != null ? known : ProbeSession.on(connections.get());
    }

    private void release(ProbeSession session) {
        if (session.reset()) {
            idle.push(session);
        } else {
            session.close();
        }
    }
}
