package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Majors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaDiff;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema says after a history is what a real server says after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaOnServersTest {

    private static final String DATABASE = "histories";
    private static final List<Integer> MAJORS = Majors.of(13, 18);

    private final Map<Integer, Connection> connections = new HashMap<>();

    /** A history on a server. */
    record Case(int major, SchemaHistory history) {

        @Override
        public String toString() {
            return history + " on " + major;
        }
    }

    static Stream<Case> cases() {
        return MAJORS.stream()
                .flatMap(major -> SchemaHistory.all().stream()
                        .filter(history -> history.runsOn(major))
                        .map(history -> new Case(major, history)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_schema_is_the_servers(Case given) throws SQLException {
        SqlScript script = SqlReader.read(given.history().sql());
        Schema schema = after(script, given.major());

        assertThat(script.errors()).isEmpty();
        assertThat(SchemaFacts.of(schema)).containsExactlyElementsOf(onServer(given, script));
        assertThat(SchemaDiff.between(schema, after(script, given.major()))).isEmpty();
    }

    @AfterAll
    void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        connections.keySet().forEach(major -> SharedPostgres.server(major).dropDatabase(DATABASE));
    }

    private static Schema after(SqlScript script, int major) {
        Schema schema = Schema.empty(new ServerVersion(major));
        for (var statement : script.statements()) {
            schema = schema.apply(statement);
        }
        return schema;
    }

    private SortedSet<String> onServer(Case given, SqlScript script) throws SQLException {
        PostgresServer server = SharedPostgres.server(given.major());
        if (given.history().alone()) {
            String database = DATABASE + "_alone";
            server.createDatabase(database, server.adminUser());
            try (Connection connection = server.connectAdmin(database)) {
                return facts(connection, given.history(), script);
            } finally {
                server.dropDatabase(database);
            }
        }
        Connection connection = Objects.requireNonNull(
                connections.get(given.major()) == null ? open(server) : connections.get(given.major()));
        try {
            return facts(connection, given.history(), script);
        } finally {
            connection.rollback();
        }
    }

    private Connection open(PostgresServer server) throws SQLException {
        server.createDatabase(DATABASE, server.adminUser());
        Connection connection = server.connectAdmin(DATABASE);
        connection.setAutoCommit(false);
        connections.put(server.major(), connection);
        return connection;
    }

    private static SortedSet<String> facts(Connection connection, SchemaHistory history, SqlScript script)
            throws SQLException {
        for (var read : script.statements()) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(read.span().of(history.sql()));
            }
        }
        return ServerFacts.of(connection);
    }
}
