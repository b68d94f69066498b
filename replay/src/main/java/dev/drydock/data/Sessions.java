package dev.drydock.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** The sessions of a filling: one that somebody else has opened and closes, and as many more as are used at a time. */
final class Sessions implements AutoCloseable {

    private final Supplier<Connection> connections;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Set<Connection> own = ConcurrentHashMap.newKeySet();

    Sessions(Connection first, Supplier<Connection> connections) {
        this.connections = connections;
        idle.push(first);
    }

    /** An idle session, or else a new one. */
    Connection take() {
        Connection known = idle.poll();
        if (known != null) {
            return known;
        }
        Connection made = connections.get();
        own.add(made);
        return made;
    }

    /** Gives a session back for others. */
    void give(Connection session) {
        idle.push(session);
    }

    /** Ends what the opened sessions are doing; who uses one gets an error. */
    void abort() {
        for (Connection session : own) {
            try {
                session.abort(Runnable::run);
            } catch (SQLException e) {
                // It is gone already.
                continue;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        SQLException first = null;
        for (Connection session : own) {
            try {
                session.close();
            } catch (SQLException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
