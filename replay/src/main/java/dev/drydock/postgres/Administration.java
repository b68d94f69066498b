package dev.drydock.postgres;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import dev.drydock.report.Printable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What a superuser does for a replay on a server, wherever that runs, and the passwords of the roles that it made. */
final class Administration {

    /** From 15 on; copies files instead of logging each page, which is faster for a small and for a large template. */
    private static final String STRATEGY = " STRATEGY FILE_COPY";

    /** What ALTER DATABASE … SET can change to the harm of a superuser's session; a function on its search path for one. */
    private static final String AS_EVER = "SET search_path = \"$user\", public; SET ROLE NONE;"
            + " SET default_transaction_read_only = off; SET default_transaction_isolation = 'read committed';"
            + " SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0";

    /** A database of the name that DROP DATABASE would refuse (src/backend/commands/dbcommands.c, dropdb). */
    private static final String UNDROPPABLE =
            "SELECT 1 FROM pg_catalog.pg_database WHERE datname = ? AND (datistemplate"
                    + " OR EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts WHERE database = datname))";

    private static final String WRONG_PASSWORD = "28P01";

    /**
     * The superuser of a server.
     *
     * @param home the database that administration runs in
     */
    record Admin(String user, String password, String home) {

        @Override
        public String toString() {
            return user;
        }
    }

    private final Supplier<Endpoint> endpoint;
    private final Admin admin;
    private final String version;
    private final Supplier<String> help;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    /**
     * Takes over a server.
     *
     * @param version as the server says it
     * @param help what to do when the server refuses, in one sentence
     */
    Administration(Supplier<Endpoint> endpoint, Admin admin, String version, Supplier<String> help) {
        this.endpoint = endpoint;
        this.admin = admin;
        this.version = version;
        this.help = help;
        passwords.put(admin.user(), admin.password());
    }

    String user() {
        return admin.user();
    }

    /** As {@link #adoptRole} gave it last. */
    String adminPassword() {
        return passwords.getOrDefault(admin.user(), admin.password());
    }

    String home() {
        return admin.home();
    }

    String version() {
        return version;
    }

    int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    /** Connects as superuser, with none of the settings that the owner of the database may have given to it. */
    Connection connectAdmin(String database) {
        var connection = connect(database, admin.user());
        if (database.equals(home())) {
            return connection;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(AS_EVER);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw failure("The database %s cannot be used".formatted(database), e);
        }
    }

    Connection connect(String database, String role) {
        var password = passwords.get(role);
        if (password == null) {
            throw new DrydockException("The role %s was not created on this server. Create it with createRole first."
                    .formatted(Printable.of(role)));
        }
        try {
            return opened(database, role, password);
        } catch (SQLException e) {
            throw failure("The role %s cannot connect to the database %s".formatted(role, database), e);
        }
    }

    private Connection opened(String database, String role, String password) throws SQLException {
        try {
            return endpoint.get().open(database, role, password);
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState()) || role.equals(admin.user())) {
                throw e;
            }
            // A role may change its own password, and a migration has.
            adoptRole(role);
            return endpoint.get().open(database, role, passwords.getOrDefault(role, password));
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    /** Creates a role that may log in, and runs more commands in the same transaction. */
    void createRole(String role, List<String> afterwards) {
        password(
                role,
                "The role %s cannot be created",
                "CREATE ROLE " + quoted(role) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION",
                afterwards);
    }

    void adoptRole(String role) {
        password(role, "The role %s cannot be given a new password", "ALTER ROLE " + quoted(role), List.of());
    }

    private void password(String role, String failure, String sql, List<String> afterwards) {
        var password = Password.random();
        var all = new ArrayList<>(List.of(sql + " PASSWORD '" + password.verifier() + "'"));
        all.addAll(afterwards);
        atOnce(failure.formatted(role), all);
        passwords.put(role, password.text());
    }

    /** Makes a role that may not log in, if there is none of the name. */
    boolean createDeclaredRole(String role) {
        if (exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            return false;
        }
        run(home(), "The role %s cannot be created".formatted(role), "CREATE ROLE " + quoted(role) + " NOLOGIN");
        return true;
    }

    void createDatabase(String database, String owner) {
        createDatabase(database, owner, "template1");
        // Up to 14 the schema public belongs to the superuser, from 15 on to pg_database_owner (release notes of 15).
        run(
                database,
                "The schema public of %s cannot be given to %s".formatted(database, owner),
                "ALTER SCHEMA public OWNER TO " + quoted(owner));
    }

    void createDatabase(String database, String owner, String template) {
        run(
                home(),
                "The database %s cannot be created".formatted(database),
                "CREATE DATABASE " + quoted(database) + " OWNER " + quoted(owner) + " TEMPLATE " + quoted(template)
                        + (major() >= 15 ? STRATEGY : ""),
                // Everybody may connect to a new database (manual, "GRANT"), so also the roles of other replays. The
                // right of
                // the owner stays, and the members of that role have it from there.
                "REVOKE CONNECT ON DATABASE " + quoted(database) + " FROM PUBLIC");
    }

    void dropDatabase(String database) {
        if (!exists(UNDROPPABLE, database)) {
            run(home(), "The database %s cannot be dropped".formatted(database), dropping(database));
            return;
        }
        // A migration has left a transaction prepared, or made the database a template.
        var prepared = strings("SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = ?", database);
        run(
                database,
                "The prepared transactions of %s cannot be rolled back".formatted(database),
                prepared.stream()
                        .map(each -> "ROLLBACK PREPARED " + literal(each))
                        .toArray(String[]::new));
        run(
                home(),
                "The database %s cannot be dropped".formatted(database),
                "ALTER DATABASE " + quoted(database) + " IS_TEMPLATE false",
                dropping(database));
    }

    private static String dropping(String database) {
        return "DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)";
    }

    void createExtension(String database, String extension) {
        var available = strings("SELECT name FROM pg_available_extensions ORDER BY name");
        if (!available.contains(extension)) {
            throw new DrydockException("extensions: in drydock.yml names %s, which PostgreSQL %s does not have here. %s"
                    .formatted(
                            Printable.of(extension),
                            version,
                            Spelling.suggestion(
                                    extension,
                                    available,
                                    "Remove it, or replay on a server that has it: " + available.size()
                                            + " others are there.")));
        }
        run(
                database,
                "The extension %s cannot be created in %s".formatted(extension, database),
                "CREATE EXTENSION IF NOT EXISTS " + quoted(extension) + " CASCADE");
    }

    private boolean exists(String query, String name) {
        return !strings(query, name).isEmpty();
    }

    /** The first column of what a query finds. */
    List<String> strings(String query, String... values) {
        try (var connection = connectAdmin(home());
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure("The catalog cannot be read", e);
        }
    }

    /** Runs commands one by one, in the database; each is committed. */
    void run(String database, String failure, String... commands) {
        try (var connection = connectAdmin(database);
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw failure(failure, e);
        }
    }

    /** Runs commands in one transaction. */
    private void atOnce(String failure, List<String> commands) {
        try (var connection = connectAdmin(home());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var command : commands) {
                statement.execute(command);
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure(failure, e);
        }
    }

    DrydockException failure(String what, SQLException e) {
        return new DrydockException(
                "%s on PostgreSQL %s: %s. %s".formatted(Printable.of(what), version, words(e), help.get()), e);
    }

    /** What the server or the driver says, on one line. */
    static String words(SQLException e) {
        return Printable.of(String.valueOf(e.getMessage()).strip().replaceAll("\\p{Cntrl}+", " "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        // The setting standard_conforming_strings is not relied on: E'' reads the same either way.
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
