package dev.drydock.replay;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;

/** The session in which migrations run, logged in as the owner; each step finds it as if it were new. */
final class MigrationSession implements AutoCloseable {

    /** The driver announces the JVM's time zone, and DISCARD ALL goes back to it. */
    private static final String UTC = "SET TIME ZONE 'UTC'";

    /**
     * Rows are dropped as they arrive. As a simple query, because the driver fetches but one row of another that it is to drop, and
     * the server would not run the statement to its end.
     */
    private static final int UNREAD = QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_NO_RESULTS
            | QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
            | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    /** Keeps nothing of an answer but its error. */
    private static final class Unread extends ResultHandlerBase {

        @Override
        public void handleWarning(SQLWarning warning) {
            // The driver would keep each until the statement ends.
        }
    }

    private final Supplier<Connection> connections;
    private final Deadline deadline;
    private @Nullable Connection connection;
    private int backend;

    /** Makes a session that connects with its first {@link #reset}; each of its statements has this deadline. */
    MigrationSession(Supplier<Connection> connections, Deadline deadline) {
        this.connections = connections;
        this.deadline = deadline;
    }

    /**
     * Forgets what the last step has set, and connects where that is needed.
     *
     * @throws DrydockException if the server cannot be reached
     */
    void reset() {
        try {
            if (connection != null && state() == TransactionState.IDLE) {
                execute("DISCARD ALL");
                execute(UTC);
            } else {
                connect();
            }
        } catch (SQLException e) {
            // The last step ended its own backend: begin another one.
            connect();
        }
    }

    int backend() {
        return backend;
    }

    TransactionState state() throws SQLException {
        return connection().unwrap(BaseConnection.class).getTransactionState();
    }

    boolean inTransaction() throws SQLException {
        return state() == TransactionState.OPEN;
    }

    /** Runs one statement as it is written; rows and notices, however many, are thrown away as they come. */
    void execute(String sql) throws SQLException {
        BaseConnection base = connection().unwrap(BaseConnection.class);
        Query query = base.createQuery(sql, false, false).query;
        try (Deadline.Watch watch = deadline.watch(backend)) {
            try {
                base.getQueryExecutor().execute(query, null, new Unread(), 0, 0, UNREAD);
            } catch (SQLException e) {
                throw watch.failure(e);
            }
        } finally {
            query.close();
        }
    }

    /** Runs COPY … FROM STDIN. */
    void copyIn(String command, String data) throws SQLException {
        CopyManager copies = connection().unwrap(PGConnection.class).getCopyAPI();
        try (Deadline.Watch watch = deadline.watch(backend)) {
            try {
                copies.copyIn(command, new StringReader(data));
            } catch (SQLException e) {
                throw watch.failure(e);
            }
        } catch (IOException e) {
            throw new SQLException("the data of COPY cannot be sent: " + e.getMessage(), "08006", e);
        }
    }

    /** Runs a query of the recorder. */
    Statement query() throws SQLException {
        Statement statement = connection().createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    /** Leaves a transaction that is still open; a session that cannot is replaced by the next {@link #reset}. */
    void rollBack() {
        try {
            if (state() != TransactionState.IDLE) {
                execute("ROLLBACK");
            }
        } catch (SQLException e) {
            close();
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // It was lost before.
                return;
            }
        }
    }

    private void connect() {
        close();
        connection = connections.get();
        try {
            prepare();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    static DrydockException lost(SQLException e) {
        return new DrydockException(
                "The session of the migrations cannot be set up: " + Wording.oneLine(e)
                        + ". Run the replay again; if it comes back, look at the server's log.",
                e);
    }

    private void prepare() throws SQLException {
        execute(UTC);
        try (Statement statement = query();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            backend = row.getInt(1);
        }
    }

    Connection connection() throws SQLException {
        if (connection == null) {
            throw new SQLException("the connection is lost", "08003");
        }
        return connection;
    }
}
