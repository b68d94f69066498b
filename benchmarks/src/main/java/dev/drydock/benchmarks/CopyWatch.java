package dev.drydock.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the server from outside, 200 times a second, for how long sessions copy into tables: the same clock for whoever sends the rows.
 */
final class CopyWatch implements AutoCloseable {

    private static final long PERIOD_MS = 5;

    /** Each session's own start of its command, and what time it is now. */
    private static final String COPIES = """
            SELECT pid, extract(epoch FROM query_start)::float8, extract(epoch FROM clock_timestamp())::float8
              FROM pg_stat_activity
             WHERE datname = current_database() AND state = 'active' AND query ~* '^\\s*COPY .*customer.* FROM STDIN'""";

    /** Of Linux on x86 and ARM; sysconf(_SC_CLK_TCK). */
    private static final double TICKS_A_SECOND = 100;

    private record Seen(double firstCpu, double lastCpu) {}

    private final PreparedStatement query;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final Map<Integer, Seen> sessions = new HashMap<>();
    private double began = Double.NaN;
    private double ended = Double.NaN;
    private @Nullable SQLException failure;

    /** Watches the connection's database until it is closed; the caller closes the connection. */
    CopyWatch(Connection connection) throws SQLException {
        query = connection.prepareStatement(COPIES);
        looking.scheduleWithFixedDelay(this::look, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                began = Double.isNaN(began) ? row.getDouble(2) : Math.min(began, row.getDouble(2));
                ended = row.getDouble(3);
                double cpu = cpu(row.getInt(1));
                sessions.merge(
                        row.getInt(1), new Seen(cpu, cpu), (old, fresh) -> new Seen(old.firstCpu(), fresh.lastCpu()));
            }
        } catch (SQLException e) {
            failure = e;
            looking.shutdown();
        }
    }

    /** The CPU that a process has used, in seconds; NaN where the system does not tell. */
    private static double cpu(int pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** From the start of the first COPY to the end of the last one, in seconds, 5 ms too few at the most. */
    synchronized double seconds() throws SQLException {
        if (failure != null) {
            throw failure;
        }
        return ended - began;
    }

    /** CPU of the sessions that copied, in seconds. */
    synchronized double backendCpu() {
        return sessions.values().stream()
                .mapToDouble(seen -> seen.lastCpu() - seen.firstCpu())
                .sum();
    }

    @Override
    public void close() throws SQLException {
        looking.shutdown();
        try {
            looking.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        query.close();
    }
}
