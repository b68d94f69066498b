package dev.drydock.replay;

import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.sql.Call;
import dev.drydock.sql.Copy;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.SetConstraints;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.SetTransaction;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs one script statement by statement, with the transactions of the migration tool. */
final class ScriptRun {

    private static final Pattern ENDS_TRANSACTION =
            Pattern.compile("\\b(?:commit|rollback)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_COMMAND = Pattern.compile(";[ \\t]*(?:--[^\n]*)?\r?\n");

    private final MigrationSession session;
    private final Script script;
    private final TransactionPolicy policy;
    private final Recorder recorder;
    private long nanos;

    /**
     * How it ended.
     *
     * @param failure null unless it failed
     * @param sqlState the server's code of the failure, or null
     */
    record Outcome(
            Status status,
            long milliseconds,
            @Nullable String failure,
            @Nullable String sqlState) {

        /** Refused for want of rights that the owner of the database does not have. */
        boolean needsSuperuser() {
            return "42501".equals(sqlState);
        }

        /** The session ended under it, which says nothing about the script. */
        boolean sessionLost() {
            return sqlState != null && Wording.isLoss(sqlState);
        }

        /** A lock did not come within the script's own {@code lock_timeout}. */
        boolean lockTimedOut() {
            return "55P03".equals(sqlState);
        }
    }

    ScriptRun(MigrationSession session, Script script, TransactionPolicy policy, Recorder recorder) {
        this.session = session;
        this.script = script;
        this.policy = policy;
        this.recorder = recorder;
    }

    /** Runs the script to its end or to its first failure, after which nothing is open. */
    Outcome run() {
        boolean together = policy == TransactionPolicy.PER_MIGRATION;
        Statement current = null;
        try {
            if (together) {
                timed("BEGIN");
            }
            for (Statement statement : script.statements()) {
                current = statement;
                run(statement);
            }
            current = null;
            if (session.inTransaction()) {
                end("COMMIT");
            }
            return new Outcome(Status.OK, nanos / 1_000_000, null, null);
        } catch (SQLException e) {
            long sent = System.nanoTime();
            session.rollBack();
            recorder.transactionEnded(sent, System.nanoTime());
            String failure = current == null ? Wording.commitFailure(script, e) : Wording.failure(script, current, e);
            return new Outcome(status(e), nanos / 1_000_000, failure, e.getSQLState());
        }
    }

    private void run(Statement statement) throws SQLException {
        boolean alone = policy == TransactionPolicy.NONE && !session.inTransaction() && canBeWrapped(statement);
        if (alone) {
            timed("BEGIN");
        }
        recorder.before(statement);
        long sent = System.nanoTime();
        long answered = sent;
        boolean succeeded = false;
        try {
            send(statement);
            succeeded = true;
        } finally {
            answered = System.nanoTime();
            nanos += answered - sent;
            recorder.after(script, statement, sent, answered, succeeded);
        }
        if (alone) {
            end("COMMIT");
        } else if (!session.inTransaction()) {
            recorder.transactionEnded(sent, answered);
        }
    }

    private void send(Statement statement) throws SQLException {
        String sql = script.textOf(statement.span());
        if (statement instanceof Copy copy && copy.fromStdin()) {
            Matcher end = END_OF_COMMAND.matcher(sql);
            boolean data = end.find();
            session.copyIn(data ? sql.substring(0, end.start()) : sql, data ? rows(sql.substring(end.end())) : "");
        } else {
            session.execute(sql);
        }
    }

    private static String rows(String data) {
        int end = data.lastIndexOf("\\.");
        return end < 0 ? data : data.substring(0, end);
    }

    private void end(String command) throws SQLException {
        long sent = System.nanoTime();
        try {
            timed(command);
        } finally {
            recorder.transactionEnded(sent, System.nanoTime());
        }
    }

    private void timed(String command) throws SQLException {
        long sent = System.nanoTime();
        try {
            session.execute(command);
        } finally {
            nanos += System.nanoTime() - sent;
        }
    }

    /** A transaction of its own around it changes nothing, and its locks can be read before they are gone. */
    private static boolean canBeWrapped(Statement statement) {
        if (statement instanceof DoBlock block) {
            return !ENDS_TRANSACTION.matcher(block.body().text()).find();
        }
        return statement.allowsTransaction()
                && !(statement instanceof TransactionControl
                        || statement instanceof SetParameter
                        || statement instanceof SetConstraints
                        || statement instanceof SetTransaction
                        || statement instanceof Call);
    }

    private static Status status(SQLException e) {
        return "57014".equals(e.getSQLState()) ? Status.TIMEOUT : Status.FAILED;
    }
}
