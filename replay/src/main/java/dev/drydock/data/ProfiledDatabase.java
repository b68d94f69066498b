package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.report.Printable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A live database that a profile is taken of, without reading any row and without changing anything.
 *
 * @param url as in {@code jdbc:postgresql://host:5432/database}, without a password
 * @param user null for the driver's own choice
 * @param password null where the server asks for none, or {@code .pgpass} has it
 */
public record ProfiledDatabase(
        String url, @Nullable String user, @Nullable String password) {

    private static final Pattern WITH_PASSWORD = Pattern.compile("(?i)@|[?&][a-z]*password=");

    /**
     * Takes the profile without any value, in three queries however many tables there are.
     *
     * @throws DrydockException as the other method does
     */
    public Profile profile() {
        return profile(List.of());
    }

    /**
     * Takes the profile, with the smallest and the largest value that the statistics hold of some columns of numbers, dates and timestamps.
     *
     * @param ranges the columns, each as {@code table.column} or {@code schema.table.column}, or {@code table.*} for all of a table that have such a
     *     type; quoted as SQL does it, without folding
     * @throws DrydockException where a column is unknown or of another type
     * @throws DrydockException where the URL holds a password or is none, the server cannot be reached or refuses, or the database has no tables
     */
    public Profile profile(List<String> ranges) {
        Profile profile;
        try (Connection connection = connect()) {
            profile = read(connection, ranges);
        } catch (SQLException e) {
            throw new DrydockException(
                    "The database cannot be connected to (" + reason(e)
                            + "). Check drydock.jdbcUrl, drydock.jdbcUser and the password.",
                    e);
        }
        if (profile.tables().isEmpty()) {
            throw new DrydockException(
                    "The database has no tables of its own. Check that drydock.jdbcUrl names the right one.");
        }
        return profile;
    }

    private static Profile read(Connection connection, List<String> ranges) {
        try {
            return ProfileReader.read(connection, ranges);
        } catch (SQLException e) {
            throw new DrydockException(
                    "The statistics of the database cannot be read (" + reason(e)
                            + "). Check that it is PostgreSQL 13 to 18 and that the role may read its catalogs.",
                    e);
        }
    }

    private Connection connect() throws SQLException {
        // Drivers quote a URL that they do not understand, in an error or a warning of their own.
        if (WITH_PASSWORD.matcher(url).find()) {
            throw new DrydockException(
                    "drydock.jdbcUrl holds a user or a password, which logs and shells keep. Take it out, and give the"
                            + " password in DRYDOCK_JDBC_PASSWORD or in Maven's settings.");
        }
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "drydock");
        properties.setProperty("loginTimeout", "20");
        properties.setProperty("socketTimeout", "90");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new DrydockException("drydock.jdbcUrl is no URL of a PostgreSQL database."
                    + " Write it as in jdbc:postgresql://host:5432/database.");
        }
        return connection;
    }

    private static String reason(SQLException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return Printable.of(message.lines().findFirst().orElse("").strip().replaceAll("\\.$", ""));
    }

    /** The user alone; neither URL nor password belong into a log. */
    @Override
    public String toString() {
        return "ProfiledDatabase[user=" + user + "]";
    }
}
