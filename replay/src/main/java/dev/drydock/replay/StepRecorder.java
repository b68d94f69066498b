package dev.drydock.replay;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.sql.SetConstraints;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.SetTransaction;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import dev.drydock.sql.Truncate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records one step: after each statement it asks the statement's own backend, and the observer for what came and went.
 *
 * <p>The backend itself knows all locks that the transaction holds; a sampler misses those of less than a few milliseconds.
 */
final class StepRecorder implements Recorder {

    private static final String HELD = "SELECT relation, mode FROM pg_catalog.pg_locks"
            + " WHERE locktype OPERATOR(pg_catalog.=) 'relation' AND granted"
            + " AND pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND relation OPERATOR(pg_catalog.>=) 16384";

    private final MigrationSession session;
    private final LockObserver observer;
    private final List<Run> runs = new ArrayList<>();
    private final Set<LockKey> held = new HashSet<>();
    private @Nullable State before;
    private int open;

    /** What the backend says between two statements; outside of a transaction its counters mean nothing. */
    private record State(Map<Long, Relation> relations, boolean counted) {}

    /** A lock of a statement; {@code until} is null as long as it is held. */
    private record Taken(
            String relation,
            LockMode mode,
            double waitedMs,
            long since,
            @Nullable Long until) {

        private Taken endedAt(long now) {
            return until != null ? this : new Taken(relation, mode, waitedMs, since, now);
        }

        private HeldLock finished() {
            return new HeldLock(relation, mode, waitedMs, until == null ? 0 : (until - since) / 1e6);
        }
    }

    /** A statement whose locks may still be held. */
    private record Run(
            Script script,
            Statement statement,
            double milliseconds,
            List<Taken> locks,
            List<String> rewrites,
            @Nullable List<String> scans) {

        private StatementRun finished() {
            Position position = script.start(statement.span());
            return new StatementRun(
                    statement.kind(),
                    script.file().toString(),
                    position.line(),
                    position.column(),
                    Wording.firstLine(script.textOf(statement.span())),
                    milliseconds,
                    locks.stream()
                            .sorted(Comparator.comparing(Taken::relation).thenComparing(Taken::mode))
                            .map(Taken::finished)
                            .toList(),
                    rewrites,
                    scans);
        }
    }

    StepRecorder(MigrationSession session, LockObserver observer) {
        this.session = session;
        this.observer = observer;
    }

    /** The statements recorded, once the step has ended. */
    List<StatementRun> statements() {
        return runs.stream().map(Run::finished).toList();
    }

    @Override
    public void before(Statement statement) throws SQLException {
        if (!isSilent(statement) && (before == null || !before.counted())) {
            before = state();
        }
        observer.take();
    }

    @Override
    public void after(Script script, Statement statement, long sent, long answered, boolean succeeded)
            throws SQLException {
        Map<LockKey, Sighting> seen = observer.take();
        double milliseconds = (answered - sent) / 1e6;
        State was = before;
        if (isSilent(statement) || was == null) {
            runs.add(new Run(script, statement, milliseconds, new ArrayList<>(), List.of(), List.of()));
            return;
        }
        if (!succeeded) {
            List<Taken> locks = new ArrayList<>();
            seen.keySet().removeAll(held);
            seen.forEach((key, sighting) -> passing(key, sighting, was, was, locks));
            runs.add(new Run(script, statement, milliseconds, locks, List.of(), null));
            return;
        }
        Set<LockKey> mine = session.inTransaction() ? held() : Set.of();
        State is = state();
        List<Taken> locks = new ArrayList<>();
        for (LockKey key : mine) {
            if (!held.contains(key)) {
                held(key, seen.get(key), sent, was, is, locks);
            }
        }
        seen.forEach((key, sighting) -> {
            if (!mine.contains(key) && !held.contains(key)) {
                passing(key, sighting, was, is, locks);
            }
        });
        held.clear();
        held.addAll(mine);
        runs.add(new Run(script, statement, milliseconds, locks, rewrites(statement, was, is), scans(was, is)));
        before = is;
    }

    @Override
    public void transactionEnded() {
        long now = System.nanoTime();
        for (; open < runs.size(); open++) {
            Run run = runs.get(open);
            run.locks().replaceAll(lock -> lock.endedAt(now));
        }
        held.clear();
        before = before == null ? null : new State(before.relations(), false);
    }

    private static void held(
            LockKey key, @Nullable Sighting sighting, long sent, State was, State is, List<Taken> locks) {
        String relation = name(key.relation(), was, is);
        if (relation != null) {
            double waited = sighting == null ? 0 : sighting.waitedNanos() / 1e6;
            locks.add(new Taken(relation, key.mode(), waited, sighting == null ? sent : sighting.granted(), null));
        }
    }

    private static void passing(LockKey key, Sighting sighting, State was, State is, List<Taken> locks) {
        String relation = name(key.relation(), was, is);
        if (relation != null) {
            locks.add(new Taken(
                    relation, key.mode(), sighting.waitedNanos() / 1e6, sighting.granted(), sighting.lastSeen()));
        }
    }

    /** Null for a relation that only the statement itself knew, and for those of the system. */
    private static @Nullable String name(long relation, State was, State is) {
        Relation known = is.relations().getOrDefault(relation, was.relations().get(relation));
        return known == null ? null : known.name().toString();
    }

    private static List<String> rewrites(Statement statement, State was, State is) {
        if (statement instanceof Truncate) {
            return List.of();
        }
        List<String> rewrites = new ArrayList<>();
        is.relations().forEach((oid, relation) -> {
            Relation old = was.relations().get(oid);
            if (old != null && relation.holdsRows() && old.file() != relation.file()) {
                rewrites.add(relation.name().toString());
            }
        });
        rewrites.sort(Comparator.naturalOrder());
        return rewrites;
    }

    private static @Nullable List<String> scans(State was, State is) {
        if (!was.counted() || !is.counted()) {
            return null;
        }
        List<String> scans = new ArrayList<>();
        is.relations().forEach((oid, relation) -> {
            Relation old = was.relations().get(oid);
            if (relation.holdsRows() && relation.rowsRead() > (old == null ? 0 : old.rowsRead())) {
                scans.add(relation.name().toString());
            }
        });
        scans.sort(Comparator.naturalOrder());
        return scans;
    }

    private Set<LockKey> held() throws SQLException {
        Set<LockKey> keys = new HashSet<>();
        try (var query = session.query();
                ResultSet rows = query.executeQuery(HELD)) {
            while (rows.next()) {
                long relation = rows.getLong(1);
                LockMode.ofCatalogName(rows.getString(2)).ifPresent(mode -> keys.add(new LockKey(relation, mode)));
            }
        }
        return keys;
    }

    private State state() throws SQLException {
        try (var query = session.query()) {
            return new State(Relation.readAll(query), session.inTransaction());
        }
    }

    /** Locks no table; a query before SET TRANSACTION would make the server refuse it. */
    private static boolean isSilent(Statement statement) {
        return statement instanceof SetParameter
                || statement instanceof SetConstraints
                || statement instanceof SetTransaction
                || statement instanceof TransactionControl;
    }
}
