package dev.drydock.replay;

import dev.drydock.data.FilledTable;
import dev.drydock.data.Outlook;
import dev.drydock.data.TableFiller;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on a server before the first migration under test: the history before it, and the rows of its tables.
 *
 * @param filled all tables, in the order in which they were filled
 * @param complete whether the history has run to its end
 */
record Groundwork(List<FilledTable> filled, boolean complete) {

    Groundwork {
        filled = List.copyOf(filled);
    }

    /** Runs the ups in front of the index and fills the tables; nobody is connected afterwards. */
    static Groundwork lay(PostgresServer server, List<Migration> migrations, int index, ReplayOptions options)
            throws SQLException {
        Roles roles = Roles.ALONE;
        roles.create(server, options.statementTimeout());
        options.conditions().roles().forEach(server::createDeclaredRole);
        boolean complete = true;
        try (ReplayDatabase database = Databases.created(server, roles.owner(), roles.owner(), options)) {
            for (int i = 1; i <= index; i++) {
                complete &= database.advanceTo(migrations, i);
            }
        }
        List<FilledTable> filled = filler(server, roles.owner(), roles, options)
                .fill(() -> Outlook.on(migrations.subList(index, migrations.size())));
        return new Groundwork(filled, complete);
    }

    /** Fills the tables of a database. */
    static TableFiller filler(PostgresServer server, String database, Roles roles, ReplayOptions options) {
        return new TableFiller(
                () -> server.connect(database, roles.loader()),
                () -> server.connectAdmin(database),
                options.data(),
                options.progress(),
                server::usableSpace);
    }

    /** Writes down on the server what {@link #read} needs; the measured databases are not touched. */
    void write(PostgresServer server) throws SQLException {
        try (Connection connection = server.connectAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE drydock_filled (number int PRIMARY KEY, schema text NOT NULL,"
                    + " name text NOT NULL, rows bigint NOT NULL, bytes bigint NOT NULL, reason text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO drydock_filled VALUES (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < filled.size(); i++) {
                    FilledTable table = filled.get(i);
                    insert.setInt(1, i);
                    insert.setString(2, table.table().schema());
                    insert.setString(3, table.table().name());
                    insert.setLong(4, table.rows());
                    insert.setLong(5, table.bytes());
                    insert.setString(6, table.reason());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** Reads what {@link #write} has written, and takes the roles over. */
    static Groundwork read(PostgresServer server, Duration statementTimeout) throws SQLException {
        List<FilledTable> filled = new ArrayList<>();
        try (Connection connection = server.connectAdmin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT schema, name, rows, bytes, reason FROM drydock_filled ORDER BY number")) {
            while (row.next()) {
                Name table = new Name(row.getString(1), row.getString(2));
                filled.add(new FilledTable(table, row.getLong(3), row.getLong(4), row.getString(5)));
            }
        }
        Roles.ALONE.adopt(server, statementTimeout);
        return new Groundwork(filled, true);
    }
}
