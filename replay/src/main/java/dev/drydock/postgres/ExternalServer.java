package dev.drydock.postgres;

import dev.drydock.DrydockException;
import dev.drydock.report.Printable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server of {@link ExternalPostgres}: it touches what it has created, and nothing else. */
final class ExternalServer implements PostgresServer {

    /** Of those that Drydock gives to its own servers, the ones that say nothing about how a server is reached. */
    private static final String SETTINGS = """
            SELECT name || '=' || pg_catalog.current_setting(name) FROM pg_catalog.pg_settings
             WHERE setting IS DISTINCT FROM boot_val AND name = ANY (pg_catalog.string_to_array(?, ',')) ORDER BY name
            """;

    private final Endpoint endpoint;
    private final Administration administration;
    private final LiveRun run;
    private final Map<String, String> settings;
    private final Set<String> roles = ConcurrentHashMap.newKeySet();
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::stopQuietly, "drydock-external-stop");
    private boolean stopped;

    private ExternalServer(
            Endpoint endpoint, Administration administration, LiveRun run, Map<String, String> settings) {
        this.endpoint = endpoint;
        this.administration = administration;
        this.run = run;
        this.settings = settings;
    }

    /** Begins a run on a server that has been checked, and removes what runs have left that were killed. */
    static ExternalServer start(Endpoint endpoint, Administration administration) {
        var settings = settings(administration);
        var session = administration.connectAdmin(administration.home());
        ExternalServer server = null;
        try {
            var run = LiveRun.begin(session, administration.major());
            try (var sweeping = administration.connectAdmin(administration.home())) {
                new Leftovers(sweeping).sweep();
            }
            server = new ExternalServer(endpoint, administration, run, settings);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (SQLException e) {
            throw administration.failure("A replay cannot begin at " + endpoint, e);
        } finally {
            if (server == null) {
                close(session);
            }
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    private static Map<String, String> settings(Administration administration) {
        var names = new ArrayList<>(Cluster.SETTINGS.keySet());
        names.removeAll(List.of("listen_addresses", "unix_socket_directories", "log_line_prefix", "log_timezone"));
        names.add("track_counts");
        Map<String, String> settings = new LinkedHashMap<>();
        for (var each : administration.strings(SETTINGS, String.join(",", names))) {
            var parts = each.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return Collections.unmodifiableMap(settings);
    }

    @Override
    public int major() {
        return administration.major();
    }

    @Override
    public String version() {
        return administration.version();
    }

    @Override
    public int port() {
        return endpoint.port();
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public String adminUser() {
        return administration.user();
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>(List.of(
                "Temporary bytes are not measured: the server's log cannot be read.",
                "Lock waits of the probes are not confirmed by the server: its log cannot be read.",
                "The space for the rows is not checked before tables are filled: the server's disk cannot be seen."));
        if ("off".equals(settings.get("track_counts"))) {
            missing.add("Scans and rows written are not measured: track_counts is off on the server.");
        }
        if ("minimal".equals(settings.get("wal_level"))) {
            missing.add("WAL bytes are too few: wal_level is minimal on the server.");
        }
        return List.copyOf(missing);
    }

    @Override
    public Connection connectAdmin() {
        return administration.connectAdmin(administration.home());
    }

    @Override
    public Connection connectAdmin(String database) {
        if (!database.equals(administration.home())) {
            mine(database);
        }
        return administration.connectAdmin(database);
    }

    @Override
    public Connection connect(String database, String role) {
        mine(database);
        myRole(role);
        return administration.connect(database, role);
    }

    @Override
    public void createRole(String role) {
        run.check();
        administration.createRole(
                role,
                List.of("COMMENT ON ROLE " + Administration.quoted(role) + " IS "
                        + Administration.literal(run.mark())));
        roles.add(role);
    }

    @Override
    public void adoptRole(String role) {
        myRole(role);
        administration.adoptRole(role);
    }

    @Override
    public boolean createDeclaredRole(String role) {
        run.check();
        try {
            return run.inTransaction(session -> DeclaredRoles.use(session, role));
        } catch (SQLException e) {
            throw administration.failure("The role %s cannot be created".formatted(role), e);
        }
    }

    @Override
    public void createDatabase(String database, String owner) {
        create(database, owner, () -> administration.createDatabase(database, owner));
    }

    @Override
    public void createDatabase(String database, String owner, String template) {
        mine(template);
        create(database, owner, () -> administration.createDatabase(database, owner, template));
    }

    private void create(String database, String owner, Runnable creation) {
        myRole(owner);
        run.check();
        creation.run();
        databases.add(database);
        administration.run(
                administration.home(),
                "The database %s cannot be marked".formatted(database),
                "COMMENT ON DATABASE " + Administration.quoted(database) + " IS " + Administration.literal(run.mark()));
    }

    @Override
    public void dropDatabase(String database) {
        mine(database);
        administration.dropDatabase(database);
        databases.remove(database);
    }

    @Override
    public void createExtension(String database, String extension) {
        mine(database);
        administration.createExtension(database, extension);
    }

    @Override
    public Optional<ServerLog> log() {
        return Optional.empty();
    }

    @Override
    public long usableSpace() {
        return Long.MAX_VALUE;
    }

    @Override
    public void keep(ClusterCache cache, String key) {
        // Its files are not ours to copy.
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is going down already; the hook finds nothing to do.
        }
    }

    private void stopQuietly() {
        try {
            stop();
        } catch (DrydockException e) {
            // Nobody is left to be told; the next run on the server removes it.
        }
    }

    /** Whoever comes second waits, so that the JVM does not end while another thread still drops databases. */
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try (run;
                var session = connectAdmin()) {
            var leftovers = new Leftovers(session);
            var failures = leftovers.drop(run.mark());
            run.close();
            leftovers.dropDeclaredRoles();
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
        } catch (SQLException e) {
            throw administration.failure("What the replay has created cannot all be dropped at " + endpoint, e);
        }
    }

    private void mine(String database) {
        if (!databases.contains(database)) {
            throw new DrydockException(
                    "The database %s was not created by this replay, which leaves those of others alone. Create one with createDatabase first."
                            .formatted(Printable.of(database)));
        }
    }

    private void myRole(String role) {
        if (!roles.contains(role)) {
            throw new DrydockException(
                    "The role %s was not created by this replay, which leaves those of others alone. Create one with createRole first."
                            .formatted(Printable.of(role)));
        }
    }
}
