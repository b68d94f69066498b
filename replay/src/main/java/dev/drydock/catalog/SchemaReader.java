package dev.drydock.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Where Flyway, Liquibase, golang-migrate, Rails, node-pg-migrate, Knex, Sequelize, Alembic, Diesel and dbmate note what they have run. */
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
            "database",
            "others");

    private static final Pattern FROM_VERSION = Pattern.compile("(?m)^--(\\d+)\\+");

    private final Connection connection;
    private final List<PreparedStatement> queries = new ArrayList<>();

    private SchemaReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Prepares the reading; the connection belongs to the reader from now on.
     *
     * @param connection of a role that may see all of the catalog, in autocommit mode
     * @param major the server's major version
     */
    public static SchemaReader on(Connection connection, int major) throws SQLException {
        SchemaReader reader = new SchemaReader(connection);
        try (var statement = connection.createStatement()) {
            // With nothing else on the path every name comes out qualified, and no object of the user's is ever called.
            statement.execute("SET search_path = pg_catalog");
        }
        String relation = resource("relation");
        for (String name : QUERIES) {
            String text = resource(name);
            PreparedStatement query = connection.prepareStatement(
                    forVersion(text.contains("relation r") ? relation + text : text, major));
            query.unwrap(PGStatement.class).setPrepareThreshold(1);
            reader.queries.add(query);
        }
        return reader;
    }

    /** Reads the schema as it is now. */
    public SchemaSnapshot read() throws SQLException {
        Map<String, SchemaObject> objects = new LinkedHashMap<>();
        for (PreparedStatement query : queries) {
            try (ResultSet rows = query.executeQuery()) {
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
        return line.replaceAll(found -> Integer.parseInt(found.group(1)) <= major ? "" : "--")
                .replace(
                        "${tools}",
                        TOOL_TABLES.stream()
                                .map(table -> "'" + table + "'")
                                .collect(Collectors.joining(", ", "ARRAY[", "]::name[]")));
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
