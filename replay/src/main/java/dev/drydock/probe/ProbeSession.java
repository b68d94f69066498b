package dev.drydock.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** A connection on which probes run, one after the other. */
final class ProbeSession implements AutoCloseable {

    /** A query may find millions of rows: they are passed over in portions. */
    private static final int PORTION = 1_000;

    private final Connection connection;
    private final Statement statement;
    private final int backend;
    private @Nullable PreparedStatement prepared;
    private volatile boolean broken;

    private ProbeSession(Connection connection, Statement statement, int backend) {
        this.connection = connection;
        this.statement = statement;
        this.backend = backend;
    }

    /** Takes the connection over. */
    static ProbeSession on(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        try (ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return new ProbeSession(connection, statement, row.getInt(1));
        }
    }

    int backend() {
        return backend;
    }

    boolean isBroken() {
        return broken;
    }

    void execute(String sql) throws SQLException {
        statement.execute(sql);
    }

    /**
     * Takes one statement of the application; each run of it begins a transaction, which its caller ends.
     *
     * <p>The server plans it each time: a plan that was kept would fail once in a transaction behind each change of its result
     * ("cached plan must not change result type"), whether or not the application's own would.
     */
    PreparedStatement prepare(String sql) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement made = connection.prepareStatement(sql);
        prepared = made;
        made.unwrap(PGStatement.class).setPrepareThreshold(0);
        made.setFetchSize(PORTION);
        return made;
    }

    /** A connection for questions between two statements. */
    Connection connection() {
        return connection;
    }

    /** Leaves a failed transaction; tells whether the session can go on. */
    boolean recover() {
        try {
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            broken = true;
            return false;
        }
    }

    /** Gets ready for another probe; tells whether it can. */
    boolean reset() {
        if (broken || !recover()) {
            return false;
        }
        try {
            if (prepared != null) {
                prepared.close();
                prepared = null;
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException e) {
            broken = true;
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            broken = true;
        }
    }
}
