package dev.drydock.postgres;

import dev.drydock.DrydockException;
import dev.drydock.report.Printable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replays on a server that runs already, if a database of it is marked as disposable.
 *
 * <p>The mark is a comment on the database that the URL names. It permits Drydock to work on that server; into the marked
 * database itself Drydock writes nothing. It creates databases and roles of its own, comments each with its run, and drops them
 * when the server is closed or the JVM ends. What a killed JVM leaves is dropped by the next start on that server;
 * what belongs to a run that lives, or to somebody else, is never touched.
 *
 * <p>The user must be a superuser: tables are filled by a role with {@code session_replication_role = replica} and
 * BYPASSRLS, and probes have a {@code deadlock_timeout} of their own, which only a superuser can give on all of 13 to 18
 * (manual, "ALTER ROLE" and "Client Connection Defaults"). No connection pooler may stand in between: a run's life hangs on its
 * session. The server is not kept for later runs, and its log is not read.
 */
public final class ExternalPostgres implements PostgresSource {

    private static final String MARK = "drydock: disposable";

    private static final String FACTS = """
            SELECT pg_catalog.current_setting('server_version'), rolsuper, pg_catalog.pg_is_in_recovery(),
                   pg_catalog.shobj_description(d.oid, 'pg_database')
              FROM pg_catalog.pg_roles, pg_catalog.pg_database d
             WHERE rolname = current_user AND datname = pg_catalog.current_database()
            """;

    private final Endpoint endpoint;
    private final String user;
    private final String password;

    private ExternalPostgres(Endpoint endpoint, String user, String password) {
        this.endpoint = endpoint;
        this.user = user;
        this.password = password;
    }

    /**
     * Names a server; nothing is connected to yet.
     *
     * @param jdbcUrl names one host and the marked database; its other parameters, as {@code sslmode}, go to the driver
     * @param user a superuser
     * @param password shown nowhere
     * @throws DrydockException if the URL is none of PostgreSQL, or carries a user or a password
     */
    public static ExternalPostgres at(String jdbcUrl, String user, String password) {
        return new ExternalPostgres(Endpoint.of(jdbcUrl), user, password);
    }

    /**
     * Begins a run on the server.
     *
     * @throws DrydockException if the server cannot be reached, is of another major version, or if its database is not
     *     marked or its user no superuser
     */
    @Override
    public PostgresServer start(int major) {
        PostgresBinaries.version(major);
        try (var connection = endpoint.open(endpoint.database(), user, password)) {
            var version = checked(facts(connection), major);
            return ExternalServer.start(
                    endpoint,
                    new Administration(
                            () -> endpoint,
                            new Administration.Admin(user, password, endpoint.database()),
                            version,
                            () -> "Check that the server runs, the names, and that nobody else uses the object."));
        } catch (SQLException e) {
            throw new DrydockException(unreachable(e), e);
        }
    }

    private record Facts(
            String version,
            boolean superuser,
            boolean standby,
            @Nullable String comment) {}

    private static Facts facts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FACTS)) {
            rows.next();
            // A distributor's addition follows a blank.
            var version = rows.getString(1).split(" ", 2)[0];
            return new Facts(version, rows.getBoolean(2), rows.getBoolean(3), rows.getString(4));
        }
    }

    /** Returns the version of a server that may be used. */
    private String checked(Facts facts, int major) {
        if (!MARK.equals(facts.comment())) {
            throw new DrydockException(
                    "The database %s at %s is not marked as disposable, so nothing was done there. If the server is there for tests alone, run this as its owner: COMMENT ON DATABASE %s IS '%s';"
                            .formatted(
                                    Printable.of(endpoint.database()),
                                    endpoint,
                                    Printable.of(Administration.quoted(endpoint.database())),
                                    MARK));
        }
        var found = Integer.parseInt(facts.version().split("\\D", 2)[0]);
        if (found != major) {
            throw new DrydockException(
                    "The server at %s runs PostgreSQL %s, and PostgreSQL %d was asked for. Name a server of that version, or replay on %d."
                            .formatted(endpoint, facts.version(), major, found));
        }
        if (facts.standby()) {
            throw new DrydockException(
                    "The server at %s is a standby, on which nothing can be created. Name its primary."
                            .formatted(endpoint));
        }
        if (!facts.superuser()) {
            throw new DrydockException(
                    "The user %s at %s is no superuser, and only one can give session_replication_role, deadlock_timeout and BYPASSRLS to the roles of a replay. Name a superuser, or run this as one: ALTER ROLE %s SUPERUSER;"
                            .formatted(Printable.of(user), endpoint, Printable.of(Administration.quoted(user))));
        }
        return facts.version();
    }

    /** Two sentences by SQLSTATE (manual, appendix A); none of them holds a part of the URL but host, port and database. */
    private String unreachable(SQLException e) {
        var place = "%s at %s".formatted(Printable.of(endpoint.database()), endpoint);
        var words = Administration.words(e).replaceAll("\\.$", "");
        return switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
            case "08001" ->
                "No PostgreSQL server answers at %s. Start it, or correct the host and the port of its URL."
                        .formatted(endpoint);
            case "28P01", "28000" ->
                "The user %s may not connect to %s: %s. Correct the user, the password or the server's pg_hba.conf."
                        .formatted(Printable.of(user), place, words);
            case "3D000" ->
                "There is no database %s. Create it and mark it: COMMENT ON DATABASE %s IS '%s';"
                        .formatted(place, Printable.of(Administration.quoted(endpoint.database())), MARK);
            default ->
                "The database %s cannot be used: %s. Correct the URL, the user or the password, and check that the server runs."
                        .formatted(place, words);
        };
    }

    @Override
    public String toString() {
        return "ExternalPostgres[" + endpoint + "/" + endpoint.database() + "]";
    }
}
