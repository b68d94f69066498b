package dev.drydock.replay;

import dev.drydock.DrydockException;
import dev.drydock.evidence.Bounds;
import dev.drydock.evidence.Intervals;
import dev.drydock.evidence.LockKey;
import dev.drydock.evidence.Sightings;
import dev.drydock.migration.Script;
import dev.drydock.sql.Call;
import dev.drydock.sql.Deallocate;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Discard;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Execute;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Select;
import dev.drydock.sql.SetConstraints;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.SetTransaction;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import dev.drydock.sql.Update;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records one step: after each statement it asks the statement's own backend.
 *
 * <p>The backend itself knows all locks that the transaction holds; a sampler misses those of less than a few milliseconds. What
 * is asked while locks are held takes about a millisecond, which is not counted as theirs; everything else is asked before the
 * transaction has any.
 */
final class StepRecorder implements Recorder {

    private static final String NO_SUCH_STATEMENT = "26000";

    private final MigrationSession session;
    private final List<RecordedStatement> statements = new ArrayList<>();
    private final Set<LockKey> held = new HashSet<>();
    private final List<Intervals.Interval> pauses = new ArrayList<>();
    private PreparedStatement locked;
    private final long began;
    private @Nullable BackendState before;
    private boolean counted;
    private int open;
    private long idleSince;

    private StepRecorder(MigrationSession session, PreparedStatement locked) {
        this.session = session;
        this.locked = locked;
        this.began = System.nanoTime();
        this.idleSince = began;
    }

    /**
     * Begins to record a step of a session that has just been reset.
     *
     * @throws DrydockException if the session is lost
     */
    static StepRecorder on(MigrationSession session) {
        try {
            return new StepRecorder(session, BackendState.prepared(session.connection()));
        } catch (SQLException e) {
            throw MigrationSession.lost(e);
        }
    }

    /** What was recorded, once the step has ended, with the times that the observer has seen. */
    Recording recording(Sightings sightings) {
        return Recording.of(new StepTime(began, Intervals.union(pauses)), statements, sightings);
    }

    @Override
    public void before(Statement statement) throws SQLException {
        if (!isSilent(statement) && !counted) {
            before = all();
            counted = session.inTransaction();
        }
    }

    @Override
    public void after(Script script, Statement statement, long sent, long answered, boolean succeeded)
            throws SQLException {
        paused(sent, answered);
        RecordedStatement recorded = new RecordedStatement(script, statement, sent, answered);
        statements.add(recorded);
        BackendState was = before;
        if (isSilent(statement) || was == null) {
            recorded.isSilent();
        } else if (!succeeded) {
            recorded.failed(was);
        } else if (session.inTransaction()) {
            BackendState is = runsCode(statement) ? lockedAgain(was) : BackendState.locked(locked, was);
            Set<LockKey> taken = new HashSet<>(is.locks());
            taken.removeAll(held);
            held.clear();
            held.addAll(is.locks());
            recorded.done(was, is, taken, counted);
            before = is;
        } else {
            recorded.done(was, all(), Set.of(), false);
            counted = false;
        }
    }

    @Override
    public void transactionEnded(long sent, long answered) {
        paused(sent, answered);
        for (; open < statements.size(); open++) {
            statements.get(open).endedIn(new Bounds(sent, answered));
        }
        held.clear();
        counted = false;
    }

    /** Without the recorder's question a statement would have been sent right behind the last answer. */
    private void paused(long sent, long answered) {
        pauses.add(new Intervals.Interval(idleSince, sent));
        idleSince = answered;
    }

    /** Asks behind what may have dropped the prepared question without the driver's notice, as a block can. */
    private BackendState lockedAgain(BackendState was) throws SQLException {
        session.execute("SAVEPOINT drydock_question");
        BackendState is;
        try {
            is = BackendState.locked(locked, was);
        } catch (SQLException e) {
            if (!NO_SUCH_STATEMENT.equals(e.getSQLState())) {
                throw e;
            }
            session.execute("ROLLBACK TO SAVEPOINT drydock_question");
            locked = BackendState.prepared(session.connection());
            is = BackendState.locked(locked, was);
        }
        session.execute("RELEASE SAVEPOINT drydock_question");
        return is;
    }

    private static boolean runsCode(Statement statement) {
        return statement instanceof DoBlock
                || statement instanceof Call
                || statement instanceof Select
                || statement instanceof Insert
                || statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge
                || statement instanceof Execute
                || statement instanceof Deallocate
                || statement instanceof Discard;
    }

    private BackendState all() throws SQLException {
        try (var query = session.query()) {
            return BackendState.all(query);
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
