package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Majors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaSnapshotTest {

    private static final String DATABASE = "compared";
    private static final List<Integer> MAJORS = Majors.of(13, 18);
    private static final Pattern SINCE = Pattern.compile(", (\\d+)\\+$");
    private static final Pattern SENTENCE = Pattern.compile("=(\\d*) (.*)");

    private final Map<Integer, Scene> scenes = new HashMap<>();

    /** A change that nobody announced, and the sentences that it is worth. */
    record Case(int major, String name, String setup, String change, List<String> sentences) {

        @Override
        public String toString() {
            return name + " on " + major;
        }
    }

    /** A reader on a connection that the test uses too: what is done in its transaction is undone with it. */
    private record Scene(PostgresServer server, Connection connection, SchemaReader reader) {

        private static Scene on(int major) throws SQLException {
            PostgresServer server = SharedPostgres.server(major);
            server.createDatabase(DATABASE, server.adminUser());
            Connection connection = server.connectAdmin(DATABASE);
            return new Scene(server, connection, SchemaReader.on(connection, major));
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** As a migration would, with its own search path. */
        private void change(String sql) throws SQLException {
            execute("SET LOCAL search_path = public");
            execute(filled(sql));
            execute("SET LOCAL search_path = pg_catalog");
        }

        private String filled(String text) {
            return text.replace("${admin}", server.adminUser()).replace("${database}", DATABASE);
        }
    }

    @BeforeAll
    void open() throws SQLException {
        for (int major : MAJORS) {
            scenes.put(major, Scene.on(major));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Scene scene : scenes.values()) {
            scene.reader().close();
            scene.server().dropDatabase(DATABASE);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_behind_the_comparisons_back_is_seen(Case of) throws SQLException, InterruptedException {
        Scene scene = scene(of.major());
        scene.execute("BEGIN");
        try {
            scene.change(of.setup());
            SchemaSnapshot expected = scene.reader().read();
            scene.change(of.change());
            SchemaSnapshot changed = scene.reader().read();

            assertThat(sentences(changed.differencesTo(expected)))
                    .isEqualTo(of.sentences().stream().map(scene::filled).toList());
            assertThat(expected.differencesTo(changed))
                    .as("the other way round")
                    .isNotEmpty();
        } finally {
            scene.execute("ROLLBACK");
        }
    }

    @ParameterizedTest
    @MethodSource("casesOnOneVersion")
    void what_is_set_up_alike_is_no_difference(Case of) throws SQLException, InterruptedException {
        Scene scene = scene(of.major());
        List<SchemaSnapshot> schemas = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            scene.execute("BEGIN");
            try {
                scene.change(of.setup());
                schemas.add(scene.reader().read());
            } finally {
                scene.execute("ROLLBACK");
            }
        }

        assertThat(schemas.get(1).differencesTo(schemas.get(0))).isEmpty();
    }

    @Test
    void only_another_order_of_columns_is_harmless() throws SQLException, InterruptedException {
        Scene scene = scene(18);
        scene.execute("BEGIN");
        try {
            scene.change("CREATE TABLE t (a int, b int)");
            SchemaSnapshot expected = scene.reader().read();
            scene.change("ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a int");
            SchemaSnapshot reordered = scene.reader().read();
            scene.change("ALTER TABLE t ALTER COLUMN a SET DEFAULT 1");

            assertThat(reordered.differencesTo(expected))
                    .extracting(SchemaDifference::harmless)
                    .containsExactly(true);
            assertThat(scene.reader().read().differencesTo(expected))
                    .extracting(SchemaDifference::harmless)
                    .containsExactly(false, true);
        } finally {
            scene.execute("ROLLBACK");
        }
    }

    @Test
    void the_tables_of_migration_tools_and_the_members_of_extensions_are_invisible()
            throws SQLException, InterruptedException {
        Scene scene = scene(18);
        scene.execute("BEGIN");
        try {
            SchemaSnapshot expected = scene.reader().read();
            for (String table : SchemaReader.TOOL_TABLES) {
                scene.change("CREATE TABLE \"" + table
                        + "\" (id int PRIMARY KEY CHECK (id > 0), n serial UNIQUE, word text DEFAULT 'a')");
                scene.change("CREATE INDEX ON \"" + table + "\" (word)");
            }
            scene.change("CREATE EXTENSION hstore");

            assertThat(sentences(scene.reader().read().differencesTo(expected)))
                    .containsExactly("extension hstore was not there");
        } finally {
            scene.execute("ROLLBACK");
        }
    }

    @Test
    void a_table_with_the_name_of_a_tools_counts_where_it_is_not_to_be_left_out()
            throws SQLException, InterruptedException {
        Scene scene = scene(18);
        scene.execute("BEGIN");
        try (SchemaReader all = SchemaReader.on(
                scene.server().connectAdmin(DATABASE), scene.server().connectAdmin(DATABASE), 18, List.of())) {
            SchemaSnapshot expected = all.read();
            scene.change("CREATE TABLE schema_migrations (id serial)");
            scene.execute("COMMIT");

            assertThat(sentences(all.read().differencesTo(expected)))
                    .containsExactly(
                            "table public.schema_migrations was not there",
                            "sequence public.schema_migrations_id_seq was not there");
        } finally {
            scene.execute("DROP TABLE IF EXISTS public.schema_migrations");
        }
    }

    @Test
    void rows_and_the_position_of_a_sequence_are_no_part_of_a_schema() throws SQLException, InterruptedException {
        Scene scene = scene(18);
        scene.execute("BEGIN");
        try {
            scene.change("CREATE TABLE t (id serial PRIMARY KEY)");
            SchemaSnapshot expected = scene.reader().read();
            scene.change("INSERT INTO t DEFAULT VALUES; ANALYZE t");

            assertThat(scene.reader().read().differencesTo(expected)).isEmpty();
        } finally {
            scene.execute("ROLLBACK");
        }
    }

    static Stream<Case> cases() throws IOException {
        List<String> blocks = Stream.of(changes().split("(?m)^# ")).skip(1).toList();
        return MAJORS.stream().flatMap(major -> blocks.stream().flatMap(block -> read(block, major)));
    }

    static Stream<Case> casesOnOneVersion() throws IOException {
        return cases().filter(of -> of.major() == 18);
    }

    private static Stream<Case> read(String block, int major) {
        String name = block.lines().findFirst().orElseThrow();
        Matcher since = SINCE.matcher(name);
        if (since.find() && Integer.parseInt(since.group(1)) > major) {
            return Stream.empty();
        }
        StringBuilder setup = new StringBuilder();
        StringBuilder change = new StringBuilder();
        List<String> sentences = new ArrayList<>();
        block.lines().skip(1).forEach(line -> {
            Matcher sentence = SENTENCE.matcher(line);
            if (line.startsWith("~ ")) {
                change.append(line.substring(2));
            } else if (!sentence.matches()) {
                setup.append(line);
            } else if (sentence.group(1).isEmpty() || Integer.parseInt(sentence.group(1)) <= major) {
                sentences.add(sentence.group(2));
            }
        });
        return Stream.of(new Case(major, name, setup.toString(), change.toString(), sentences));
    }

    private static String changes() throws IOException {
        try (var in = Objects.requireNonNull(SchemaSnapshotTest.class.getResourceAsStream("changes.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> sentences(List<SchemaDifference> differences) {
        return differences.stream().map(SchemaDifference::text).toList();
    }

    private Scene scene(int major) {
        return Objects.requireNonNull(scenes.get(major));
    }
}
