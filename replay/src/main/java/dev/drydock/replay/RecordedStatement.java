package dev.drydock.replay;

import dev.drydock.evidence.Bounds;
import dev.drydock.evidence.LockKey;
import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Truncate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A statement of a step, with what its own backend said before and behind it. */
final class RecordedStatement {

    private final Script script;
    private final Statement statement;
    private final long sent;
    private final long answered;
    private Set<LockKey> taken = Set.of();
    private Bounds end;
    private StatementRun.@Nullable Work work;
    private Map<Long, Relation> was = Map.of();
    private Map<Long, Relation> is = Map.of();

    RecordedStatement(Script script, Statement statement, long sent, long answered) {
        this.script = script;
        this.statement = statement;
        this.sent = sent;
        this.answered = answered;
        this.end = Bounds.at(answered);
    }

    /** It is of a kind that touches no table. */
    void isSilent() {
        work = StatementRun.Work.NONE;
    }

    /** It failed, and its transaction can no longer be asked. */
    void failed(BackendState before) {
        was = before.relations();
        is = was;
    }

    /**
     * It succeeded.
     *
     * @param taken the locks that its transaction holds behind it and did not hold before
     * @param counted whether the backend's counters are those of one transaction
     */
    void done(BackendState before, BackendState after, Set<LockKey> taken, boolean counted) {
        was = before.relations();
        is = after.relations();
        this.taken = Set.copyOf(taken);
        work = new StatementRun.Work(
                rewrites(), counted ? scans() : null, builds(), counted ? written() : null, after.wal() - before.wal());
    }

    /** When its transaction ended, and with it its locks. */
    void endedIn(Bounds end) {
        this.end = end;
    }

    long sent() {
        return sent;
    }

    long answered() {
        return answered;
    }

    Set<LockKey> taken() {
        return taken;
    }

    /** The bounds of its transaction's end on the clock. */
    Bounds end() {
        return end;
    }

    /** The user's relations before it. */
    Map<Long, Relation> before() {
        return was;
    }

    /** The tables of which it locked rows for the rest of its transaction, by their oids. */
    Set<Long> rowLockedTables() {
        Set<Long> tables = new HashSet<>();
        if (work != null && work.written() != null) {
            is.forEach((oid, relation) -> {
                if (written(oid, relation).locksRows()) {
                    tables.add(oid);
                }
            });
        }
        return tables;
    }

    /** The name of a relation; null for one that only the statement itself knew, and for those of the system. */
    @Nullable
    String name(long relation) {
        Relation known = is.getOrDefault(relation, was.get(relation));
        return known == null ? null : known.name().toString();
    }

    /** With these locks, which it took. */
    StatementRun run(StepTime time, List<LockSpan> locks) {
        Position position = script.start(statement.span());
        List<HeldLock> held = new ArrayList<>();
        for (LockSpan lock : locks) {
            String name = name(lock.key().relation());
            if (name != null) {
                held.add(lock.held(name, time));
            }
        }
        held.sort(Comparator.comparing(HeldLock::relation)
                .thenComparing(HeldLock::mode)
                .thenComparing(HeldLock::sinceMs));
        return new StatementRun(
                statement.kind(),
                script.file().toString(),
                position.line(),
                position.column(),
                Wording.firstLine(script.textOf(statement.span())),
                time.ms(sent),
                (answered - sent) / 1e6,
                held,
                work);
    }

    private List<String> rewrites() {
        if (statement instanceof Truncate) {
            return List.of();
        }
        TreeSet<String> rewrites = new TreeSet<>();
        is.forEach((oid, relation) -> {
            Relation old = was.get(oid);
            if (old != null && relation.holdsRows() && old.file() != relation.file()) {
                rewrites.add(relation.name().toString());
            }
        });
        return List.copyOf(rewrites);
    }

    private List<String> scans() {
        TreeSet<String> scans = new TreeSet<>();
        is.forEach((oid, relation) -> {
            Relation old = was.get(oid);
            if (relation.holdsRows() && relation.read() > (old == null ? 0 : old.read())) {
                scans.add(relation.name().toString());
            }
        });
        return List.copyOf(scans);
    }

    private List<String> builds() {
        TreeSet<String> builds = new TreeSet<>();
        is.forEach((oid, relation) -> {
            Relation old = was.get(oid);
            if (relation.isIndex() && (old == null || old.file() != relation.file())) {
                builds.add(relation.name().toString());
            }
        });
        return List.copyOf(builds);
    }

    private List<WrittenRows> written() {
        List<WrittenRows> written = new ArrayList<>();
        is.forEach((oid, relation) -> {
            WrittenRows rows = written(oid, relation);
            if (relation.holdsRows() && rows.inserted() + rows.updated() + rows.deleted() > 0) {
                written.add(rows);
            }
        });
        written.sort(Comparator.comparing(WrittenRows::table));
        return written;
    }

    private WrittenRows written(long oid, Relation relation) {
        Relation old = was.getOrDefault(oid, new Relation(oid, relation.name(), relation.kind(), 0, 0, 0, 0, 0));
        return new WrittenRows(
                relation.name().toString(),
                relation.inserted() - old.inserted(),
                relation.updated() - old.updated(),
                relation.deleted() - old.deleted());
    }
}
