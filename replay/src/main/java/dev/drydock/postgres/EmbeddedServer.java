package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.postgresql.util.PasswordUtil;

/** A server of {@link EmbeddedPostgres}: its process, its files and the passwords of its roles. */
final class EmbeddedServer implements PostgresServer {

    private static final String MAINTENANCE = "postgres";

    /** From 15 on; copies files instead of logging each page, which is faster for a small and for a large template. */
    private static final String STRATEGY = " STRATEGY FILE_COPY";

    private final Cluster cluster;
    private volatile Postmaster postmaster;
    private final Thread atExit = new Thread(this::stop, "drydock-postgres-stop");
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private boolean stopped;

    private EmbeddedServer(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        passwords.put(Cluster.ADMIN, cluster.adminPassword());
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
    public Connection connectAdmin(String database) {
        return connect(database, Cluster.ADMIN);
    }

    @Override
    public Connection connect(String database, String role) {
        var password = passwords.get(role);
        if (password == null) {
            throw new DrydockException(
                    "The role %s was not created on this server. Create it with createRole first.".formatted(role));
        }
        try {
            return open(database, role, password);
        } catch (SQLException e) {
            throw failure("The role %s cannot connect to the database %s".formatted(role, database), e);
        }
    }

    @Override
    public void createRole(String role) {
        password(
                role,
                "The role %s cannot be created",
                "CREATE ROLE " + quoted(role) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
    }

    @Override
    public void adoptRole(String role) {
        password(role, "The role %s cannot be given a new password", "ALTER ROLE " + quoted(role));
    }

    private void password(String role, String failure, String sql) {
        var password = Cluster.newPassword();
        // A verifier instead of the password, so that the password is in no log and in no pg_stat_activity.
        var verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
        admin(MAINTENANCE, failure.formatted(role), sql + " PASSWORD '" + verifier + "'");
        passwords.put(role, password);
    }

    @Override
    public void createDatabase(String database, String owner) {
        createDatabase(database, owner, "template1");
        // Up to 14 the schema public belongs to the superuser, from 15 on to pg_database_owner (release notes of 15).
        admin(
                database,
                "The schema public of %s cannot be given to %s".formatted(database, owner),
                "ALTER SCHEMA public OWNER TO " + quoted(owner));
    }

    @Override
    public void createDatabase(String database, String owner, String template) {
        admin(
                MAINTENANCE,
                "The database %s cannot be created".formatted(database),
                "CREATE DATABASE " + quoted(database) + " OWNER " + quoted(owner) + " TEMPLATE " + quoted(template)
                        + (major() >= 15 ? STRATEGY : ""));
    }

    @Override
    public void dropDatabase(String database) {
        admin(
                MAINTENANCE,
                "The database %s cannot be dropped".formatted(database),
                "DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)");
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
        admin(MAINTENANCE, "The tables cannot be written to the disk", "CHECKPOINT");
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

    private Connection open(String database, String role, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", "30");
        var url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not accept " + url);
        }
        // The driver announces the JVM's time zone; a replay must not depend on where it runs.
        try (var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void admin(String database, String failure, String sql) {
        try (var connection = connectAdmin(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(failure, e);
        }
    }

    private DrydockException failure(String what, SQLException e) {
        var why = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        var help = postmaster.isAlive()
                ? "Check the names, and that nobody else uses the object."
                : "The server has stopped; run the replay again.";
        return new DrydockException("%s on PostgreSQL %s: %s. %s".formatted(what, version(), why, help), e);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
