package dev.drydock.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection on which probes run, one after the other. */
final class ProbeSession implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;
    private final int backend;
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            broken = true;
        }
    }
}
