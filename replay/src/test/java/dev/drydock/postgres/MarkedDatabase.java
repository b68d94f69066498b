package dev.drydock.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database on the tests' shared server, as a user would give it to {@link ExternalPostgres}. */
record MarkedDatabase(int major, String name) implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** One that is not marked. */
    static MarkedDatabase plain(int major) {
        var database = new MarkedDatabase(major, "Scratch \"%d\"".formatted(NUMBER.incrementAndGet()));
        database.run("CREATE DATABASE " + Administration.quoted(database.name));
        return database;
    }

    static MarkedDatabase marked(int major) {
        var database = plain(major);
        database.run("COMMENT ON DATABASE " + Administration.quoted(database.name) + " IS 'drydock: disposable'");
        return database;
    }

    PostgresServer server() {
        return SharedPostgres.server(major);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server().port() + "/"
                + name.replace("\"", "%22").replace(" ", "%20") + "?sslmode=disable";
    }

    String password() {
        return ((EmbeddedServer) server()).adminPassword();
    }

    PostgresServer start() {
        return ExternalPostgres.at(url(), server().adminUser(), password()).start(major);
    }

    void run(String... commands) {
        try (var connection = server().connectAdmin();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All databases and roles of the server. */
    List<String> everything() {
        return strings(
                "SELECT 'database ' || datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles ORDER BY 1");
    }

    List<String> strings(String query) {
        try (var connection = server().connectAdmin();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("DROP DATABASE " + Administration.quoted(name) + " WITH (FORCE)");
    }
}
