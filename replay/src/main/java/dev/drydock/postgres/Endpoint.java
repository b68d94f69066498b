package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a server listens, and how the driver talks to it.
 *
 * @param url holds no user, no password and no other secret that is shown
 * @param host as it stands in the URL
 * @param database the one of the URL
 */
record Endpoint(String url, String host, int port, String database) {

    /** One host, and nothing that the driver would log because it cannot read it. */
    private static final Pattern PLAIN = Pattern.compile(
            "jdbc:postgresql://(\\[[0-9a-fA-F:.]+]|[^:/?,@\\[\\]\\s]+)(:\\d{1,5})?/[^?@]+(\\?.*)?", Pattern.DOTALL);

    /** The server is starting, stopping or in recovery (cannot_connect_now; manual, appendix A). */
    private static final String STARTING = "57P03";

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final long LOOK_NANOS = 20_000_000;

    /** A server on this machine that this JVM has started. */
    static Endpoint local(int port) {
        var address = "127.0.0.1";
        return new Endpoint(
                "jdbc:postgresql://%s:%d/?sslmode=disable&gssEncMode=disable&connectTimeout=30&assumeMinServerVersion=13"
                        .formatted(address, port),
                address,
                port,
                "postgres");
    }

    /**
     * Reads a JDBC URL of the user, whose parameters go to the driver.
     *
     * @throws DrydockException if it is none of PostgreSQL, names several hosts or no database, or carries a user or a password;
     *     the message shows none of it
     */
    static Endpoint of(String url) {
        if (!PLAIN.matcher(url).matches()) {
            throw unreadable();
        }
        var parsed = parsed(url);
        if (parsed.containsKey("user") || parsed.containsKey("password")) {
            throw withSecrets();
        }
        var host = parsed.getProperty("PGHOST");
        if (host.contains(",")) {
            throw unreadable();
        }
        return new Endpoint(url, host, Integer.parseInt(parsed.getProperty("PGPORT")), parsed.getProperty("PGDBNAME"));
    }

    private static Properties parsed(String url) {
        try {
            @Nullable Properties parsed = Driver.parseURL(url, null);
            if (parsed != null) {
                return parsed;
            }
        } catch (RuntimeException e) {
            // What it says may hold a password.
            throw unreadable();
        }
        throw unreadable();
    }

    private static DrydockException unreadable() {
        return new DrydockException(
                "The JDBC URL of the server is none that names one host and one database of PostgreSQL."
                        + " Write it as in jdbc:postgresql://host:5432/database?sslmode=require, with user and password apart from it.");
    }

    private static DrydockException withSecrets() {
        return new DrydockException("The JDBC URL of the server carries a user or a password."
                + " Give both apart from the URL, so that no log shows them.");
    }

    /** Opens a connection in autocommit mode; waits for a server that starts, or recovers from the crash of a session. */
    Connection open(String database, String role, String password) throws SQLException {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return opened(database, role, password);
            } catch (SQLException e) {
                if (!STARTING.equals(e.getSQLState()) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private Connection opened(String database, String role, String password) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setDatabaseName(database);
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        var connection = new Driver().connect(source.getUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not accept the URL of " + this);
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

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
