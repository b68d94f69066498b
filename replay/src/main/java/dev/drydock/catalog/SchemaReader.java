package dev.drydock.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Reads the schema of a database from {@code pg_catalog}, again and again on one connection.
 *
 * <p>System schemas, the members of extensions and the tables in which migration tools keep their history are left out.
 * Between two readings the connection has no transaction open, so it keeps no CREATE INDEX CONCURRENTLY waiting.
 */
public final class SchemaReader implements AutoCloseable {

    /** Where Flyway, Liquibase, golang-migrate, Rails, node-pg-migrate, Knex, Sequelize, Alembic, Diesel, dbmate, goose, sqlx, sql-migrate and Prisma note what they have run. */
    public static final List<String> TOOL_TABLES = List.of(
            "flyway_schema_history",
            "schema_version",
            "databasechangelog",
            "databasechangeloglock",
            "schema_migrations",
            "ar_internal_metadata",
            "pgmigrations",
            "knex_migrations",
            "knex_migrations_lock",
            "SequelizeMeta",
            "alembic_version",
            "__diesel_schema_migrations",
            "goose_db_version",
            "_sqlx_migrations",
            "gorp_migrations",
            "_prisma_migrations");

    private static final List<String> QUERIES = List.of(
            "schemas",
            "types",
            "tables",
            "columns",
            "constraints",
            "indexes",
            "triggers",
            "rules",
            "policies",
            "sequences",
            "statistics",
            "functions",
            "publications",
            "subscriptions",
            "database",
            "operators",
            "conversions",
            "searches",
            "foreign",
            "others");

    private static final Pattern FROM_VERSION = Pattern.compile("(?m)^--(\\d+)\\+");

    private static final String FOR_SUPERUSER = "(?m)^--super ";

    private final Connection connection;
    private final PreparedStatement queries;

    private SchemaReader(Connection connection, PreparedStatement queries) {
        this.connection = connection;
        this.queries = queries;
    }

    /**
     * Prepares the reading; the connection belongs to the reader from now on.
     *
     * @param connection of a role that may see all of the catalog, in autocommit mode
     * @param major the server's major version
     */
    public static SchemaReader on(Connection connection, int major) throws SQLException {
        return on(connection, major, TOOL_TABLES);
    }

    /**
     * Prepares a reading that leaves out other tables than {@link #TOOL_TABLES}.
     *
     * <p>A history may have a table of that name for itself: one of Diesel's that once was one of Rails' drops
     * {@code schema_migrations}, and its down has to bring it back.
     *
     * @param connection of a role that may see all of the catalog, in autocommit mode; the reader's own from now on
     * @param major the server's major version
     * @param leftOut names of tables in whatever schema
     */
    public static SchemaReader on(Connection connection, int major, Collection<String> leftOut) throws SQLException {
        boolean superuser;
        try (var statement = connection.createStatement()) {
            // With nothing else on the path every name comes out qualified, and no object of the user's is ever called.
            statement.execute("SET search_path = pg_catalog");
            // To compile these queries takes longer than to run them.
            statement.execute("SET jit = off");
            // The planner expects one relation of the user's, and would look at all of them again for each of their
            // indexes.
            statement.execute("SET enable_nestloop = off");
            try (ResultSet row = statement.executeQuery("SELECT current_setting('is_superuser') = 'on'")) {
                row.next();
                superuser = row.getBoolean(1);
            }
        }
        String relation = resource("relation");
        String all = QUERIES.stream()
                .map(SchemaReader::resource)
                .map(text -> text.contains("relation r") ? relation + text : text)
                .map(text -> forVersion(superuser ? text.replaceAll(FOR_SUPERUSER, "") : text, major))
                .map(text -> text.replace("${tools}", names(leftOut)))
                .collect(Collectors.joining(";\n"));
        // The driver sends them all at once, waits once, and the server plans each of them once.
        PreparedStatement queries = connection.prepareStatement(all);
        queries.unwrap(PGStatement.class).setPrepareThreshold(1);
        return new SchemaReader(connection, queries);
    }

    /** Reads the schema as it is now. */
    public SchemaSnapshot read() throws SQLException {
        Map<String, SchemaObject> objects = new LinkedHashMap<>();
        for (boolean more = queries.execute(); more; more = queries.getMoreResults()) {
            try (ResultSet rows = queries.getResultSet()) {
                read(rows, objects);
            }
        }
        return new SchemaSnapshot(objects);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void read(ResultSet rows, Map<String, SchemaObject> objects) throws SQLException {
        var columns = rows.getMetaData();
        while (rows.next()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 3; i <= columns.getColumnCount(); i++) {
                String value = rows.getString(i);
                if (value != null && !value.isEmpty()) {
                    attributes.put(columns.getColumnLabel(i), value);
                }
            }
            String name = rows.getString(1);
            objects.put(name, new SchemaObject(name, rows.getString(2), attributes));
        }
    }

    /** Lets the lines that begin with {@code --14+} in from that version on. */
    private static String forVersion(String sql, int major) {
        Matcher line = FROM_VERSION.matcher(sql);
        return line.replaceAll(found -> Integer.parseInt(found.group(1)) <= major ? "" : "--");
    }

    private static String names(Collection<String> tables) {
        return tables.stream()
                .map(table -> "'" + table.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ARRAY[", "]::name[]"));
    }

    private static String resource(String name) {
        try (InputStream in = SchemaReader.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + ".sql is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
