package dev.drydock.replay;

import dev.drydock.probe.ProbedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Reads some tables and then idles in its transaction for a while, as a forgotten session does. */
final class IdleReader implements AutoCloseable {

    private final Connection connection;
    private final CountDownLatch dismissed = new CountDownLatch(1);
    private final Thread thread;

    private IdleReader(Connection connection, Duration stays) {
        this.connection = connection;
        this.thread = new Thread(() -> idle(stays), "drydock-idle-reader");
        thread.setDaemon(true);
    }

    /** Returns once it holds ACCESS SHARE on all of the tables. */
    static IdleReader on(Connection connection, List<ProbedTable> tables, Duration stays) throws SQLException {
        connection.setAutoCommit(false);
        if (!tables.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE "
                        + tables.stream().map(ProbedTable::quoted).collect(Collectors.joining(", "))
                        + " IN ACCESS SHARE MODE");
            }
        }
        return new IdleReader(connection, stays);
    }

    /** Idles from now on. */
    void idle() {
        thread.start();
    }

    /** Ends its transaction if it has not ended by itself. */
    @Override
    public void close() {
        dismissed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // Its transaction ends all the same, a moment later.
            Thread.currentThread().interrupt();
        }
    }

    private void idle(Duration stays) {
        try {
            dismissed.await(stays.toNanos(), TimeUnit.NANOSECONDS);
            connection.rollback();
        } catch (InterruptedException | SQLException e) {
            // Its connection is closed, which ends the transaction too.
            Thread.currentThread().interrupt();
        }
    }
}
