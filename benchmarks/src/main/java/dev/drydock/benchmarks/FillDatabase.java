package dev.drydock.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.drydock.data.FillProgress;
import dev.drydock.data.Outlook;
import dev.drydock.data.SyntheticData;
import dev.drydock.data.TableFiller;
import dev.drydock.postgres.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** A fresh database with the tables of the benchmark, empty at first; dropped when closed. */
final class FillDatabase implements AutoCloseable {

    private static final String NAME = "filled";
    private static final int PIECE = 1 << 16;

    /**
     * What a piece of work took, in seconds.
     *
     * @param whole on the wall
     * @param copy from the start of the first COPY of a customer table to the end of the last
     * @param backendCpu of the sessions that copied
     * @param clientCpu of this process, its compilers and collectors included
     */
    record Took(double whole, double copy, double backendCpu, double clientCpu) {}

    /** Something that fills tables. */
    interface Work {

        void run() throws SQLException, IOException;
    }

    private final PostgresServer server;

    /** Creates the tables, with their constraints or without. */
    FillDatabase(PostgresServer server, List<CustomerTable> tables, boolean constrained) throws SQLException {
        this.server = server;
        server.dropDatabase(NAME);
        server.createDatabase(NAME, server.adminUser());
        execute(CustomerTable.SURROUNDINGS);
        for (CustomerTable table : tables) {
            execute(table.creation());
            if (constrained) {
                execute(table.constraints());
            }
        }
    }

    /** Times work on this database. */
    Took time(Work work) throws SQLException, IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (Connection connection = connect();
                CopyWatch watch = new CopyWatch(connection)) {
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            work.run();
            double whole = (System.nanoTime() - start) / 1e9;
            return new Took(whole, watch.seconds(), watch.backendCpu(), (system.getProcessCpuTime() - cpu) / 1e9);
        }
    }

    /** Makes something that fills tables as a rehearsal does. */
    TableFiller filler(SyntheticData data) {
        return new TableFiller(this::loader, this::connect, data, FillProgress.SILENT);
    }

    /** Fills the tables that the filler has not met. */
    static void fill(TableFiller filler) throws SQLException {
        filler.fill(() -> Outlook.on(List.of()));
    }

    /** As sessions that load are in a rehearsal: without triggers, and with them foreign keys. */
    private Connection loader() {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = 'replica'");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads a ready-made file in text format through the driver's CopyManager, as fast as that goes. */
    void load(String table, Path file) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            // COPY, FREEZE in the manual: for rows to be frozen the table must be new or truncated in the transaction.
            statement.execute("TRUNCATE " + table + " CASCADE");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FREEZE)", in, PIECE);
            connection.commit();
        }
    }

    /** Writes a table to a file in text format. */
    void save(String table, Path file) throws SQLException, IOException {
        try (Connection connection = connect();
                OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
        }
    }

    /** Runs a command that returns nothing. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number that a query returns. */
    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Opens a connection of the superuser. */
    Connection connect() {
        return server.connectAdmin(NAME);
    }

    @Override
    public void close() {
        server.dropDatabase(NAME);
    }
}
