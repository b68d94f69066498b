package dev.drydock.replay;

import dev.drydock.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Does its deed while a migration sleeps for the so-manieth time. */
final class Saboteur implements AutoCloseable {

    private static final String SLEEPERS = "SELECT pid, query_start::text FROM pg_stat_activity"
            + " WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'";

    /** What it does to backends; it is given their process ids. */
    interface Deed {

        void to(Connection connection, List<Integer> backends) throws SQLException;
    }

    private final Thread thread;

    private Saboteur(Thread thread) {
        this.thread = thread;
    }

    /** Ends backends as an administrator does. */
    static final Deed TERMINATE = (connection, backends) -> {
        try (var statement = connection.prepareStatement("SELECT pg_terminate_backend(?)")) {
            for (int backend : backends) {
                statement.setInt(1, backend);
                statement.execute();
            }
        }
    };

    /** Kills backends, as a crash does. */
    static final Deed CRASH = (connection, backends) ->
            backends.forEach(backend -> ProcessHandle.of(backend).ifPresent(ProcessHandle::destroyForcibly));

    /** Kills the parent of all backends. */
    static final Deed CRASH_SERVER = (connection, backends) -> backends.forEach(backend ->
            ProcessHandle.of(backend).flatMap(ProcessHandle::parent).ifPresent(ProcessHandle::destroyForcibly));

    /** Lies in wait for the sleep of this number, and for those of whom the condition on pg_stat_activity is true. */
    static Saboteur at(int sleep, PostgresServer server, String victims, Deed deed) {
        Connection connection = server.connectAdmin();
        Thread thread = new Thread(() -> {
            try (connection) {
                Set<String> sleeps = new HashSet<>();
                while (!Thread.interrupted()) {
                    rows(connection, SLEEPERS, row -> sleeps.add(row.get(1)));
                    if (sleeps.size() == sleep) {
                        List<Integer> backends = new ArrayList<>();
                        rows(
                                connection,
                                "SELECT pid, '' FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend' AND "
                                        + victims,
                                row -> backends.add(Integer.valueOf(row.get(0))));
                        deed.to(connection, backends);
                        return;
                    }
                    LockSupport.parkNanos(5_000_000);
                }
            } catch (SQLException e) {
                // It has sawn off the branch on which it sat.
                return;
            }
        });
        thread.setDaemon(true);
        return new Saboteur(thread);
    }

    /** Waits for its moment from now on. */
    void lurk() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rows(Connection connection, String query, Consumer<List<String>> each) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                each.accept(List.of(rows.getString(1), rows.getString(2)));
            }
        }
    }
}
