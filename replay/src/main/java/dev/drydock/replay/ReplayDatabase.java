package dev.drydock.replay;

import dev.drydock.data.FilledTable;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A database in which the migrations of a history have been run up to some point. */
final class ReplayDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final String name;
    private final MigrationSession session;
    private final List<FilledTable> filled;
    private int position;

    /** Makes the view of a database that exists, with so many ups run in it. */
    ReplayDatabase(PostgresServer server, String name, String owner, Duration statementTimeout, int position) {
        this(server, name, owner, statementTimeout, position, List.of());
    }

    /** Makes the view of a database in which these tables have been filled behind those ups. */
    ReplayDatabase(
            PostgresServer server,
            String name,
            String owner,
            Duration statementTimeout,
            int position,
            List<FilledTable> filled) {
        this.server = server;
        this.name = name;
        this.position = position;
        this.filled = List.copyOf(filled);
        this.session = new MigrationSession(
                () -> server.connect(name, owner), new Deadline(server::connectAdmin, statementTimeout));
    }

    String name() {
        return name;
    }

    MigrationSession session() {
        return session;
    }

    /** The tables that had been filled when this view was made. */
    List<FilledTable> filled() {
        return filled;
    }

    /** How many ups have been run. */
    int position() {
        return position;
    }

    /** Notes that the next up has been run. */
    void advance() {
        position++;
    }

    /**
     * Runs the ups that are missing before this position, whether they succeed or not.
     *
     * @return whether the last one ran succeeded
     */
    boolean advanceTo(List<Migration> migrations, int target) {
        boolean succeeded = true;
        for (Migration migration : migrations.subList(position, Math.max(position, target))) {
            session.reset();
            ScriptRun.Outcome outcome =
                    new ScriptRun(session, migration.up(), migration.upTransaction(), Recorder.NONE).run();
            succeeded = outcome.status() == Status.OK;
            advance();
        }
        return succeeded;
    }

    /** The bytes of its files; {@link Long#MAX_VALUE} if it is no longer there. */
    long bytes() throws SQLException {
        try (Connection admin = server.connectAdmin();
                PreparedStatement statement = admin.prepareStatement(
                        "SELECT pg_catalog.pg_database_size(oid) FROM pg_catalog.pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    /** Leaves the database. */
    @Override
    public void close() {
        session.close();
    }

    void drop() {
        close();
        server.dropDatabase(name);
    }
}
