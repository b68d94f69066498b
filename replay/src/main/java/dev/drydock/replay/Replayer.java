package dev.drydock.replay;

import dev.drydock.DrydockException;
import dev.drydock.catalog.SchemaReader;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.config.WorkloadStatement;
import dev.drydock.evidence.LockObserver;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.probe.Workload;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replays the migrations of one history on a server: fills the tables, goes up under probes, down, and up again.
 *
 * <p>It owns its databases and roles on the server; the server only where {@link HeadStart} opened it. Several replayers may use one server at a time and never
 * touch each other; one replayer belongs to one thread. Migrations run as a role that owns the database and is no superuser.
 */
public final class Replayer implements AutoCloseable {

    private final PostgresServer server;
    private final List<Migration> migrations;
    private final ReplayOptions options;
    private final Roles roles;
    private final Databases databases;
    private LockObserver observer;
    private boolean broken;
    private @Nullable Bench bench;
    private @Nullable SchemaSnapshot settled;

    private final boolean ownsServer;
    private final @Nullable Instant rowsSince;

    private Replayer(
            PostgresServer server,
            History history,
            ReplayOptions options,
            Roles roles,
            Databases databases,
            LockObserver observer,
            boolean ownsServer,
            @Nullable Instant rowsSince) {
        this.server = server;
        this.migrations = history.migrations();
        this.options = options;
        this.roles = roles;
        this.databases = databases;
        this.observer = observer;
        this.ownsServer = ownsServer;
        this.rowsSince = rowsSince;
    }

    /**
     * Sets up the roles and an empty database.
     *
     * @throws DrydockException if the server refuses
     */
    public static Replayer open(PostgresServer server, History history, ReplayOptions options) {
        try {
            return made(server, history, options, false);
        } catch (SQLException e) {
            throw lost(server, "the replay was set up", e);
        }
    }

    /** Sets up the roles and an empty database on a server that is the replayer's own from now on. */
    static Replayer on(PostgresServer server, History history, ReplayOptions options) throws SQLException {
        return made(server, history, options, true);
    }

    /** Goes on where the groundwork ends, on a server that is the replayer's own from now on. */
    static Replayer on(
            PostgresServer server,
            History history,
            ReplayOptions options,
            Groundwork groundwork,
            int index,
            @Nullable Instant rowsSince)
            throws SQLException {
        String owner = Roles.ALONE.owner();
        ReplayDatabase main =
                new ReplayDatabase(server, owner, owner, options.statementTimeout(), index, groundwork.filled());
        Databases databases = new Databases(server, history.migrations(), owner, options, main);
        LockObserver observer = LockObserver.on(server.connectAdmin(), server.major());
        return new Replayer(server, history, options, Roles.ALONE, databases, observer, true, rowsSince);
    }

    private static Replayer made(PostgresServer server, History history, ReplayOptions options, boolean ownsServer)
            throws SQLException {
        Roles roles = ownsServer ? Roles.ALONE : Roles.random();
        options.conditions().roles().forEach(server::createDeclaredRole);
        roles.create(server, options.statementTimeout());
        try {
            Databases databases = new Databases(server, history.migrations(), roles.owner(), options);
            LockObserver observer = LockObserver.on(server.connectAdmin(), server.major());
            return new Replayer(server, history, options, roles, databases, observer, ownsServer, null);
        } catch (DrydockException e) {
            // Whoever lent the server gets it back as it was.
            server.dropDatabase(roles.owner());
            roles.drop(server);
            throw e;
        }
    }

    /** The server that it works on. */
    public PostgresServer server() {
        return server;
    }

    /** The name of the measured database. */
    String database() {
        return databases.current().name();
    }

    /** When the rows that it started with were made; empty if they were made for it, or are yet to be. */
    public Optional<Instant> rowsSince() {
        return Optional.ofNullable(rowsSince);
    }

    /** The migrations in the order in which the tool runs them. */
    public List<Migration> migrations() {
        return migrations;
    }

    /**
     * Measures one migration.
     *
     * <p>The ups before it are run first, unmeasured, and new tables are filled. Calls in the order of the history repeat no
     * work; going back, and going on after a rollback that left another state, sets the database up anew.
     *
     * @return what happened; a migration that fails is a result, not an exception
     * @throws DrydockException if the server is lost
     * @throws IllegalArgumentException if the migration is not one of {@link #migrations}
     */
    public Replay replay(Migration migration) {
        int index = index(migration);
        try {
            Bench here = benchAt(index);
            List<TableFill> tables = here.fill(migrations.subList(index, migrations.size()));
            SchemaSnapshot before = settled != null ? settled : here.schema();
            settled = null;
            RoundTrip.Result result = new RoundTrip(here, migration, options.conditions()).run(before);
            here.database().advance();
            Step up = result.up();
            if (up.failure() != null && !result.upLost()) {
                up = up.failedWithRows(options.data().fillsAny() && databases.runsWithoutRows(index));
            }
            if (result.diverged() || Boolean.TRUE.equals(up.runsWithoutRows())) {
                databases.diverge();
            } else {
                settled = result.settled();
            }
            Replay replay = new Replay(
                    migration.version(),
                    migration.title(),
                    server.major(),
                    up,
                    result.down(),
                    result.again(),
                    result.traffic(),
                    result.rollback(),
                    tables,
                    result.sizes(),
                    result.unfinished(),
                    List.of());
            return replay.within(options.conditions().budgets());
        } catch (SQLException e) {
            abandon();
            throw lost(server, Wording.escaped(migration.label()) + " was replayed", e);
        } catch (DrydockException e) {
            abandon();
            throw e;
        } catch (InterruptedException e) {
            databases.diverge();
            Thread.currentThread().interrupt();
            throw new DrydockException(
                    "The replay of " + Wording.escaped(migration.label()) + " was interrupted. Run it again.", e);
        }
    }

    /** Begins anew with the next migration: sessions may be lost, and the observer's too without its having noticed. */
    private void abandon() {
        databases.diverge();
        broken = true;
    }

    /** Drops its databases and roles, or stops the server where that is its own. */
    @Override
    public void close() {
        if (bench != null) {
            bench.close();
        }
        observer.close();
        if (ownsServer) {
            server.close();
            return;
        }
        try {
            databases.close();
        } finally {
            roles.drop(server);
        }
    }

    private int index(Migration migration) {
        for (int i = 0; i < migrations.size(); i++) {
            if (migrations.get(i).version().equals(migration.version())) {
                return i;
            }
        }
        throw new IllegalArgumentException(migration.version() + " is not a migration of this history");
    }

    private Bench benchAt(int index) throws SQLException, InterruptedException {
        Bench known = bench;
        if (known != null && databases.canReach(index) && !broken) {
            if (known.database().position() < index) {
                settled = null;
                databases.at(index);
            }
            return known;
        }
        boolean first = known == null;
        if (known != null) {
            known.close();
            bench = null;
        }
        settled = null;
        if (broken) {
            observer.close();
            observer = LockObserver.on(server.connectAdmin(), server.major());
            broken = false;
        }
        Bench made = new Bench(server, databases.at(index), roles, options, observer, toolTables(), workload());
        bench = made;
        if (first) {
            made.warmUp();
        }
        return made;
    }

    /** The application's statements, and all words that migrations use. */
    private Workload workload() {
        List<WorkloadStatement> stated = options.conditions().workload();
        if (stated.isEmpty()) {
            return Workload.NONE;
        }
        Set<String> words = migrations.stream()
                .flatMap(migration -> Stream.concat(Stream.of(migration.up()), Stream.ofNullable(migration.down())))
                .flatMap(script -> TouchedTables.words(script.text()))
                .collect(Collectors.toSet());
        return new Workload(stated, words::contains);
    }

    /** The tables of migration tools, but for those that the history has made its own. */
    private List<String> toolTables() {
        Set<String> own = migrations.stream()
                .flatMap(migration -> Stream.concat(Stream.of(migration.up()), Stream.ofNullable(migration.down())))
                .flatMap(script -> script.statements().stream())
                .flatMap(statement -> statement.targets().stream())
                .map(Name::name)
                .collect(Collectors.toSet());
        return SchemaReader.TOOL_TABLES.stream()
                .filter(table -> !own.contains(table))
                .toList();
    }

    static DrydockException lost(PostgresServer server, String during, SQLException e) {
        return new DrydockException(
                "%s PostgreSQL %s %s while %s: %s. %s"
                        .formatted(
                                Wording.isLoss(e) ? "The connection to" : "A question to",
                                server.version(),
                                Wording.isLoss(e) ? "was lost" : "failed",
                                during,
                                Wording.oneLine(e),
                                Wording.help(e, "Run the replay again; if it comes back, look at the server's log.")),
                e);
    }
}
