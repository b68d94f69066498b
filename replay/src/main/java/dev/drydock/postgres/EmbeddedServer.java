package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of {@link EmbeddedPostgres}: its process and its files. */
final class EmbeddedServer implements PostgresServer {

    private static final String MAINTENANCE = "postgres";

    private final Cluster cluster;
    private volatile Postmaster postmaster;
    private final Thread atExit = new Thread(this::stop, "drydock-postgres-stop");
    private final Administration administration;
    private boolean stopped;

    private EmbeddedServer(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.administration = new Administration(
                () -> Endpoint.local(port()),
                new Administration.Admin(Cluster.ADMIN, cluster.adminPassword(), MAINTENANCE),
                version(),
                this::help);
    }

    /** Starts a server on the cluster, which must not be used by another one. */
    static EmbeddedServer start(Cluster cluster) throws IOException {
        var server = new EmbeddedServer(cluster, Postmaster.start(cluster));
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    @Override
    public int major() {
        return cluster.installation().major();
    }

    @Override
    public String version() {
        return cluster.installation().version();
    }

    @Override
    public int port() {
        return postmaster.port();
    }

    @Override
    public Map<String, String> settings() {
        return Cluster.SETTINGS;
    }

    @Override
    public String adminUser() {
        return Cluster.ADMIN;
    }

    @Override
    public Connection connectAdmin() {
        return connectAdmin(MAINTENANCE);
    }

    @Override
    public Connection connectAdmin(String database) {
        return administration.connectAdmin(database);
    }

    @Override
    public Connection connect(String database, String role) {
        return administration.connect(database, role);
    }

    @Override
    public void createRole(String role) {
        administration.createRole(role, List.of());
    }

    @Override
    public void adoptRole(String role) {
        administration.adoptRole(role);
    }

    @Override
    public boolean createDeclaredRole(String role) {
        return administration.createDeclaredRole(role);
    }

    @Override
    public void createDatabase(String database, String owner) {
        administration.createDatabase(database, owner);
    }

    @Override
    public void createDatabase(String database, String owner, String template) {
        administration.createDatabase(database, owner, template);
    }

    @Override
    public void dropDatabase(String database) {
        administration.dropDatabase(database);
    }

    @Override
    public void createExtension(String database, String extension) {
        administration.createExtension(database, extension);
    }

    @Override
    public Optional<ServerLog> log() {
        return Optional.of(new ServerLog(cluster.scratch().log()));
    }

    @Override
    public long usableSpace() {
        try {
            return Files.getFileStore(cluster.scratch().directory()).getUsableSpace();
        } catch (IOException e) {
            throw new DrydockException(
                    "The disk of %s cannot be asked for its space: %s. Name another directory with -Djava.io.tmpdir."
                            .formatted(cluster.scratch().directory(), e),
                    e);
        }
    }

    /** Whoever stops the server meanwhile waits, so that a copy is whole or does not come about. */
    @Override
    public synchronized void keep(ClusterCache cache, String key) {
        if (stopped || !cache.isOn()) {
            return;
        }
        // Before the signal, which has a deadline: what is in memory may take longer to write.
        administration.run(MAINTENANCE, "The tables cannot be written to the disk", "CHECKPOINT");
        postmaster.close();
        try {
            var data = new DataDirectory(cluster.scratch().data());
            if (ControlFile.of(data.path()).shutDown()) {
                data.trimLog();
                cache.keep(ClusterCache.name(cluster.installation(), key), cluster);
            }
            postmaster = Postmaster.start(cluster);
        } catch (IOException e) {
            throw new DrydockException(
                    "PostgreSQL %s cannot be started again in %s: %s. Check the free space there, or turn the cache off with -Ddrydock.cacheSize=0."
                            .formatted(version(), cluster.scratch().directory(), e),
                    e);
        }
        // The one of before is in the cache now.
        adoptRole(Cluster.ADMIN);
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

    /** Returns the superuser's password at this moment. */
    String adminPassword() {
        return administration.adminPassword();
    }

    private String help() {
        return postmaster.isAlive()
                ? "Check the names, and that nobody else uses the object."
                : "The server has stopped; run the replay again.";
    }

    /** Whoever comes second waits, so that the JVM does not end while another thread still removes files. */
    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            try {
                postmaster.close();
            } finally {
                cluster.scratch().close();
            }
        }
    }
}
