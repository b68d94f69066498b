package dev.drydock.replay;

import dev.drydock.data.FilledTable;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
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
