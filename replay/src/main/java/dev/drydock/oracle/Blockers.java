package dev.drydock.oracle;

import dev.drydock.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sessions that hold a lock each until they are told to let go; they are kept for the next time, as logging in is slow. */
final class Blockers implements AutoCloseable {

    private record Session(int backend, Connection connection) {}

    private final PostgresServer server;
    private final String database;
    private final Deque<Session> idle = new ArrayDeque<>();
    private final Map<Integer, Session> holding = new HashMap<>();

    Blockers(PostgresServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Takes a lock with this statement in a session of its own. */
    void hold(String lock) throws SQLException {
        Session session = idle.isEmpty() ? connected() : idle.pop();
        holding.put(session.backend(), session);
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(lock);
        }
    }

    private Session connected() throws SQLException {
        Connection connection = server.connectAdmin(database);
        connection.setAutoCommit(false);
        int backend = backend(connection);
        connection.rollback();
        return new Session(backend, connection);
    }

    static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void letGo(Set<Integer> backends) throws SQLException {
        for (int backend : backends) {
            Session session = holding.remove(backend);
            if (session != null) {
                session.connection().rollback();
                idle.push(session);
            }
        }
    }

    void letGo() throws SQLException {
        letGo(Set.copyOf(holding.keySet()));
    }

    @Override
    public void close() throws SQLException {
        letGo();
        for (Session session : idle) {
            session.connection().close();
        }
        idle.clear();
    }
}
