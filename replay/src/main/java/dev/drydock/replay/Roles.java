package dev.drydock.replay;

import dev.drydock.DrydockException;
import dev.drydock.postgres.PostgresServer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * The roles of one replayer; none is a superuser.
 *
 * @param owner owns the databases and runs the migrations
 * @param loader fills tables; its sessions fire no triggers and check no foreign keys
 * @param prober runs the probes; in a deadlock it is the one to give way
 */
record Roles(String owner, String loader, String prober) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those of a replayer that has a server to itself: the same in each run, kept or not. */
    static final Roles ALONE = of("drydock_owner");

    /** Roles that no other replayer on the server has. */
    static Roles random() {
        return of("drydock_" + HexFormat.of().toHexDigits(RANDOM.nextInt()));
    }

    static Roles of(String prefix) {
        return new Roles(prefix, prefix + "_load", prefix + "_probe");
    }

    /** Creates them; loader and prober may do to the owner's tables what the owner may. */
    void create(PostgresServer server, Duration statementTimeout) {
        server.createRole(owner);
        server.createRole(loader);
        server.createRole(prober);
        set(server, statementTimeout);
    }

    /** Takes over those of a server that was kept. */
    void adopt(PostgresServer server, Duration statementTimeout) {
        server.adoptRole(owner);
        server.adoptRole(loader);
        server.adoptRole(prober);
        set(server, statementTimeout);
    }

    private void set(PostgresServer server, Duration statementTimeout) {
        // What a role has set wins over what a migration sets for its database (manual, "ALTER ROLE").
        for (String role : List.of(loader, prober)) {
            execute(
                    server,
                    "ALTER ROLE %s SET statement_timeout = 0".formatted(role),
                    "ALTER ROLE %s SET lock_timeout = 0".formatted(role),
                    "ALTER ROLE %s SET idle_in_transaction_session_timeout = 0".formatted(role),
                    "ALTER ROLE %s SET default_transaction_read_only = off".formatted(role));
        }
        execute(
                server,
                "GRANT %s TO %s, %s".formatted(owner, loader, prober),
                // COPY fills no table with row-level security (manual, "COPY") unless the role bypasses it.
                "ALTER ROLE %s BYPASSRLS".formatted(loader),
                // Only a superuser may set these two; a role's setting is the way to give them to others (13 and 14
                // have no other).
                "ALTER ROLE %s SET session_replication_role = 'replica'".formatted(loader),
                "ALTER ROLE %s SET deadlock_timeout = '1ms'".formatted(prober),
                // A wait is written into the log once it has lasted for deadlock_timeout.
                "ALTER ROLE %s SET log_lock_waits = on".formatted(prober),
                "ALTER ROLE %s SET log_temp_files = 0".formatted(owner),
                "ALTER ROLE %s SET deadlock_timeout = '1min'".formatted(owner),
                "ALTER ROLE %s SET statement_timeout = %d".formatted(owner, statementTimeout.toMillis()));
    }

    /** Drops them; their databases are gone already. */
    void drop(PostgresServer server) {
        execute(server, "DROP ROLE IF EXISTS %s, %s, %s".formatted(prober, loader, owner));
    }

    private static void execute(PostgresServer server, String... commands) {
        try (Connection connection = server.connectAdmin();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new DrydockException(
                    "The roles of the replay cannot be set up or removed on PostgreSQL %s: %s. Check that the server runs and that nobody else uses them."
                            .formatted(server.version(), Wording.oneLine(e)),
                    e);
        }
    }
}
