package dev.drydock.data;

import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of a test's own on a shared server, to create tables in and to fill them. */
final class FilledDatabase implements BeforeEachCallback, AfterEachCallback {

    private final PostgresServer server;
    private final String name;

    private FilledDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A database for the tests of a class. */
    static FilledDatabase of(Class<?> tests) {
        return new FilledDatabase(SharedPostgres.server(16), tests.getSimpleName());
    }

    /** A database for a test on a server of a certain version; the test empties it first and drops it last. */
    static FilledDatabase of(Class<?> tests, int major) {
        return new FilledDatabase(SharedPostgres.server(major), tests.getSimpleName());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        drop();
    }

    void drop() {
        server.dropDatabase(name);
    }

    /** Starts again with no table. */
    void empty() {
        server.dropDatabase(name);
        server.createDatabase(name, server.adminUser());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The first column of the only row. */
    String text(String query) throws SQLException {
        List<String> values = column(query);
        if (values.size() != 1) {
            throw new IllegalArgumentException(values.size() + " rows: " + query);
        }
        return values.get(0);
    }

    /** Lets the server check all rows against each foreign key and condition. */
    void addConstraintsAgain() throws SQLException {
        for (String again :
                column("SELECT format('ALTER TABLE %s DROP CONSTRAINT %I, ADD %s', conrelid::regclass, conname,"
                        + " pg_get_constraintdef(oid)) FROM pg_constraint"
                        + " WHERE contype IN ('f', 'c') AND conparentid = 0 AND conrelid <> 0")) {
            execute(again);
        }
    }

    TableFiller filler(SyntheticData data) {
        return new TableFiller(this::loader, this::connect, data, FillProgress.SILENT);
    }

    List<FilledTable> fill(SyntheticData data) throws SQLException {
        return filler(data).fill(() -> Outlook.NONE);
    }

    List<FilledTable> fill(long rows) throws SQLException {
        return fill(SyntheticData.rows(rows));
    }

    static Map<String, Long> rows(List<FilledTable> tables) {
        return tables.stream().collect(Collectors.toMap(table -> table.table().toString(), FilledTable::rows));
    }

    static Map<String, @Nullable String> reasons(List<FilledTable> tables) {
        Map<String, @Nullable String> reasons = new LinkedHashMap<>();
        tables.forEach(table -> reasons.put(table.table().toString(), table.reason()));
        return reasons;
    }

    Connection connect() {
        return server.connectAdmin(name);
    }

    /** Fires no triggers and checks no foreign keys. */
    private Connection loader() {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = 'replica'");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
