package dev.drydock.replay;

import dev.drydock.catalog.SchemaReader;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.data.Outlook;
import dev.drydock.data.TableFiller;
import dev.drydock.evidence.LockObserver;
import dev.drydock.evidence.Sightings;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.probe.ProbeFleet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** All that stands around one measured database: who reads its schema, fills its tables, probes them and watches locks. */
final class Bench implements AutoCloseable {

    private final ReplayDatabase database;
    private final LockObserver observer;
    private final Connection catalog;
    private final SchemaReader schemas;
    private final ProbeFleet probes;
    private final TableFiller filler;
    private final long databaseOid;

    /** A measured step, and its failure's weight. */
    record Measured(Step step, Traffic traffic, boolean undone) {}

    Bench(PostgresServer server, ReplayDatabase database, Roles roles, ReplayOptions options, LockObserver observer)
            throws SQLException {
        this.database = database;
        this.observer = observer;
        this.catalog = server.connectAdmin(database.name());
        this.schemas = SchemaReader.on(catalog, server.major());
        this.probes = new ProbeFleet(() -> server.connect(database.name(), roles.prober()));
        this.filler = Groundwork.filler(server, database.name(), roles, options);
        filler.resume(database.filled());
        try (Statement statement = catalog.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()")) {
            row.next();
            this.databaseOid = row.getLong(1);
        }
    }

    ReplayDatabase database() {
        return database;
    }

    SchemaSnapshot schema() throws SQLException {
        return schemas.read();
    }

    /** Fills the tables that are new, so that they suit the migrations to come. */
    List<TableFill> fill(List<Migration> upcoming) throws SQLException {
        return filler.fill(() -> Outlook.on(upcoming)).stream()
                .map(table -> new TableFill(table.table().toString(), table.rows(), table.bytes(), table.reason()))
                .toList();
    }

    /** Runs a script under probes. */
    Measured probed(Script script, TransactionPolicy policy) throws SQLException, InterruptedException {
        try {
            probes.start(TouchedTables.of(script, catalog));
            return measured(script, policy);
        } finally {
            probes.stop();
            probes.collect();
        }
    }

    /** Runs a script under the observer alone. */
    Measured measured(Script script, TransactionPolicy policy) throws InterruptedException {
        MigrationSession session = database.session();
        session.reset();
        StepRecorder recorder = new StepRecorder(session);
        observer.watch(databaseOid, session.backend(), probes.backends());
        ScriptRun.Outcome outcome;
        Sightings sightings;
        try {
            outcome = new ScriptRun(session, script, policy, recorder).run();
        } finally {
            sightings = observer.rest();
        }
        Map<Integer, ProbeFleet.Target> targets = probes.targets();
        probes.stop();
        Recording recording = recorder.recording(sightings);
        Step step = new Step(outcome.status(), outcome.milliseconds(), recording.statements(), outcome.failure(), null);
        List<Blocked> blocked = new Blockage(recording, sightings.waits(), targets).blocked();
        return new Measured(step, new Traffic(blocked, probes.collect(), null, null), outcome.undone());
    }

    @Override
    public void close() {
        probes.close();
        try {
            schemas.close();
        } catch (SQLException e) {
            // Its server is gone, and it with it.
            return;
        }
    }
}
