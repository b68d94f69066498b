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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Reads the schema of a database from {@code pg_catalog}, again and again on the same connections.
 *
 * <p>System schemas, the members of extensions and the tables in which migration tools keep their history are left out.
 * Between two readings the connections have no transaction open, so they keep no CREATE INDEX CONCURRENTLY waiting.
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

    /** The server takes as long for those before it as for those from it on: 19 and 20 ms (measured, 15, 428 relations). */
    private static final int MIDDLE = QUERIES.indexOf("indexes");

    private final List<Reading> readings;
    private final ExecutorService threads;

    /** Some of the queries, on a connection of their own. */
    private record Reading(Connection connection, PreparedStatement queries) {}

    private SchemaReader(List<Reading> readings) {
        this.readings = readings;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "drydock-schema");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Prepares the reading; the connection belongs to the reader from now on.
     *
     * @param connection of a role that may see all of the catalog, in autocommit mode
     * @param major the server's major version
     */
    public static SchemaReader on(Connection connection, int major) throws SQLException {
        return new SchemaReader(List.of(reading(connection, QUERIES, major, TOOL_TABLES)));
    }

    /**
     * Prepares a reading on two connections side by side that leaves out other tables than {@link #TOOL_TABLES}.
     *
     * <p>A history may have a table of that name for itself: one of Diesel's that once was one of Rails' drops
     * {@code schema_migrations}, and its down has to bring it back.
     *
     * @param first of a role that may see all of the catalog, in autocommit mode; the reader's own from now on
     * @param second another one like it
     * @param major the server's major version
     * @param leftOut names of tables in whatever schema
     */
    public static SchemaReader on(Connection first, Connection second, int major, Collection<String> leftOut)
            throws SQLException {
        return new SchemaReader(List.of(
                reading(first, QUERIES.subList(0, MIDDLE), major, leftOut),
                reading(second, QUERIES.subList(MIDDLE, QUERIES.size()), major, leftOut)));
    }

    private static Reading reading(Connection connection, List<String> names, int major, Collection<String> leftOut)
            throws SQLException {
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
        String all = names.stream()
                .map(SchemaReader::resource)
                .map(text -> text.contains("relation r") ? relation + text : text)
                .map(text -> forVersion(superuser ? text.replaceAll(FOR_SUPERUSER, "") : text, major))
                .map(text -> text.replace("${tools}", names(leftOut)))
                .collect(Collectors.joining(";\n"));
        // The driver sends them all at once, waits once, and the server plans each of them once.
        PreparedStatement queries = connection.prepareStatement(all);
        queries.unwrap(PGStatement.class).setPrepareThreshold(1);
        return new Reading(connection, queries);
    }

    /** Reads the schema as it is now. */
    public SchemaSnapshot read() throws SQLException, InterruptedException {
        List<Future<Map<String, SchemaObject>>> parts = readings.stream()
                .map(reading -> threads.submit(() -> read(reading.queries())))
                .toList();
        Map<String, SchemaObject> objects = new LinkedHashMap<>();
        for (Future<Map<String, SchemaObject>> part : parts) {
            try {
                objects.putAll(part.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return new SchemaSnapshot(objects);
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (Reading reading : readings) {
            reading.connection().close();
        }
    }

    private static Map<String, SchemaObject> read(PreparedStatement queries) throws SQLException {
        Map<String, SchemaObject> objects = new LinkedHashMap<>();
        for (boolean more = queries.execute(); more; more = queries.getMoreResults()) {
            try (ResultSet rows = queries.getResultSet()) {
                read(rows, objects);
            }
        }
        return objects;
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
