package dev.drydock.replay;

import dev.drydock.catalog.SchemaReader;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.ContentsKeeper;
import dev.drydock.data.Outlook;
import dev.drydock.data.TableFiller;
import dev.drydock.evidence.LockObserver;
import dev.drydock.evidence.Sightings;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.probe.ProbeFleet;
import dev.drydock.probe.ProbeRun;
import dev.drydock.probe.ProbedTable;
import dev.drydock.probe.Workload;
import dev.drydock.sql.Name;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All that stands around one measured database: who reads its schema, keeps and fills its tables, probes them and watches
 * locks.
 */
final class Bench implements AutoCloseable {

    /** Locks nothing of the user's, and takes every way that a statement is recorded. */
    private static final Script REHEARSAL = Script.of(
            Path.of("rehearsal.sql"),
            "DO $$ BEGIN PERFORM pg_catalog.pg_sleep(0.005); END $$; SELECT 1; LOCK TABLE pg_catalog.pg_am IN ACCESS SHARE MODE");

    private static final int REHEARSALS = 20;

    private static final AtomicInteger REHEARSED = new AtomicInteger();

    private final ReplayDatabase database;
    private final LockObserver observer;
    private final Workload workload;
    private final Connection catalog;
    private final Connection contents;
    private final ContentsKeeper keeper;
    private final SchemaReader schemas;
    private final ProbeFleet probes;
    private final TableFiller filler;
    private final ServerEvidence evidence;
    private final String owner;
    private final Supplier<Connection> prober;
    private final long databaseOid;
    private Map<Name, Long> filled = Map.of();
    private List<TableFill> fills = List.of();

    /** A measured step, what it meant for others, and its failure's weight. */
    record Measured(Step step, Recording recording, Traffic traffic, ScriptRun.Outcome outcome) {

        boolean succeeded() {
            return step.status() == Status.OK;
        }
    }

    Bench(
            PostgresServer server,
            ReplayDatabase database,
            Roles roles,
            ReplayOptions options,
            LockObserver observer,
            List<String> leftOut,
            Workload workload)
            throws SQLException {
        this.database = database;
        this.observer = observer;
        this.workload = workload;
        this.catalog = server.connectAdmin(database.name());
        this.contents = server.connectAdmin(database.name());
        this.keeper = ContentsKeeper.on(contents);
        this.schemas = SchemaReader.on(catalog, server.connectAdmin(database.name()), server.major(), leftOut);
        this.prober = () -> server.connect(database.name(), roles.prober());
        this.probes = new ProbeFleet(prober);
        this.filler = Groundwork.filler(server, database.name(), roles, options);
        this.evidence = new ServerEvidence(server.log());
        this.owner = roles.owner();
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

    SchemaSnapshot schema() throws SQLException, InterruptedException {
        return schemas.read();
    }

    /** Fills the tables that are new, so that they suit the migrations to come. */
    List<TableFill> fill(List<Migration> upcoming) throws SQLException {
        Map<Name, Long> existing = TouchedTables.existing(catalog);
        if (!existing.equals(filled)) {
            fills = filler.fill(() -> Outlook.on(upcoming)).stream()
                    .map(table -> new TableFill(table.table().toString(), table.rows(), table.bytes(), table.reason()))
                    .toList();
            filled = existing;
        }
        return fills;
    }

    /** Keeps the rows that a migration may touch, as they are now. */
    DataProof keep(Migration migration) throws SQLException {
        return DataProof.before(migration, keeper, catalog);
    }

    /** Does to the tables what the code of before does. */
    List<CompatibilityBreak> oldCode(DataProof proof) throws SQLException {
        return proof.oldCode(owner);
    }

    /** The tables that a script may touch, as large as they are now. */
    Sizes sizes(Script script) throws SQLException {
        return Sizes.of(TouchedTables.of(List.of(script), catalog).probed(catalog), catalog);
    }

    /** How tables have grown since. */
    List<TableSize> grown(Sizes since) throws SQLException {
        return since.until(catalog);
    }

    /** Runs a script under probes behind a reader that idles in its transaction; says for how long that stayed. */
    Measured behindIdleReader(Script script, TransactionPolicy policy, Duration stays)
            throws SQLException, InterruptedException {
        TouchedTables touched = TouchedTables.of(List.of(script), catalog);
        try (Connection connection = prober.get();
                IdleReader reader = IdleReader.on(connection, touched.probed(catalog), stays)) {
            return probed(touched, script, policy, reader::idle);
        }
    }

    /** Runs a script under probes. */
    Measured probed(Script script, TransactionPolicy policy) throws SQLException, InterruptedException {
        return probed(TouchedTables.of(List.of(script), catalog), script, policy, () -> {});
    }

    private Measured probed(TouchedTables touched, Script script, TransactionPolicy policy, Runnable ready)
            throws SQLException, InterruptedException {
        List<ProbedTable> tables = touched.probed(catalog);
        try {
            probes.start(tables, workload, touched.existing());
            ready.run();
            return measured(script, policy);
        } finally {
            probes.stop();
            probes.collect();
        }
    }

    /** Measures once, and the first time often enough for the JVM to be quick at it, so that no lock is seen late by that. */
    void warmUp() throws SQLException, InterruptedException {
        do {
            measured(REHEARSAL, TransactionPolicy.PER_MIGRATION);
        } while (REHEARSED.incrementAndGet() < REHEARSALS);
    }

    /** Runs a script under the observer alone. */
    Measured measured(Script script, TransactionPolicy policy) throws SQLException, InterruptedException {
        MigrationSession session = database.session();
        session.reset();
        StepRecorder recorder = StepRecorder.on(session);
        Map<Integer, ProbeFleet.Target> targets = probes.targets();
        evidence.begin();
        observer.watch(databaseOid, session.backend(), targets.keySet());
        long probing = System.nanoTime();
        probes.begin();
        ScriptRun.Outcome outcome = new ScriptRun(session, script, policy, recorder).run();
        Sightings sightings = observer.rest();
        probes.stop();
        Recording recording = recorder.recording(sightings);
        ServerEvidence.Found found = evidence.end(session.backend(), targets.keySet());
        Step step = new Step(
                outcome.status(),
                outcome.milliseconds(),
                recording.statements(),
                outcome.failure(),
                null,
                outcome.needsSuperuser(),
                found.tempBytes());
        List<Blocked> blocked = new Blockage(recording, sightings.waits(), targets, found.longestWaitsMs()).blocked();
        List<ProbeRun> met = probes.collect().stream()
                .map(run -> run.at(ms -> recording.time().ms(probing + Math.round(ms * 1e6))))
                .toList();
        return new Measured(step, recording, new Traffic(blocked, met, null, null), outcome);
    }

    @Override
    public void close() {
        probes.close();
        try {
            contents.close();
            schemas.close();
        } catch (SQLException e) {
            // Its server is gone, and it with it.
            return;
        }
    }
}
