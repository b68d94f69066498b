package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.SchemaReader;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.data.ColumnGenerator;
import dev.drydock.data.SyntheticData;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.Caches;
import dev.drydock.postgres.ClusterCache;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.rollback.Verdict;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {

    private static final ReplayOptions OPTIONS = ReplayOptions.rows(300);

    @TempDir
    private Path folder;

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private Project project;
    private Path entries;

    @BeforeEach
    void a_history() {
        entries = folder.resolve("cache");
        project = new Project(folder.resolve("project"))
                .with("V1__tables.sql", """
                        CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
                        CREATE TABLE orders (id serial PRIMARY KEY, customer bigint NOT NULL REFERENCES customers, note text);
                        CREATE SCHEMA "Odd";
                        CREATE TABLE "Odd"."Table" (id int PRIMARY KEY, doc jsonb, CHECK (id::text ~ '^[A-Z]{9}$'));
                        GRANT SELECT ON orders TO PUBLIC;
                        REVOKE TRUNCATE ON customers FROM CURRENT_USER;
                        """)
                .with("V2__amount.sql", "ALTER TABLE orders ADD COLUMN amount int;")
                .with("V3__index.sql", "CREATE INDEX i ON orders (amount); CREATE TABLE late (id int PRIMARY KEY);")
                .with("U3__index.sql", "DROP INDEX i; DROP TABLE late;")
                .with("V4__late.sql", "ALTER TABLE late ADD COLUMN a int;");
    }

    @Test
    void a_run_on_kept_rows_is_the_same_as_one_that_makes_them() throws SQLException, InterruptedException {
        HeadStart without = HeadStart.of(EmbeddedPostgres.withMaven(), Caches.in(entries, 0, notes::add), 0);
        Outcome plain;
        try (Replayer replayer = without.open(16, project.history(), judged(), OPTIONS)) {
            plain = replayed(replayer);
        }
        Outcome made = run();
        Outcome kept = run();
        // Back before the kept rows, and past them again.
        try (Replayer replayer = start().open(16, project.history(), judged(), OPTIONS)) {
            Migration second = replayer.migrations().get(1);
            assertThat(replayer.replay(second).tables())
                    .extracting(TableFill::rows)
                    .contains(300L);
            assertThat(replayed(replayer).rows()).hasSize(4);
        }

        assertThat(List.of(plain.kept(), made.kept(), kept.kept())).containsExactly(false, false, true);
        assertThat(kept.rows()).isEqualTo(made.rows()).isEqualTo(plain.rows()).hasSize(4);
        assertThat(kept.tables()).isEqualTo(made.tables()).isEqualTo(plain.tables());
        assertThat(kept.tables().get(0))
                .extracting(table -> table.table() + " " + table.rows())
                .containsExactlyInAnyOrder("public.customers 100", "public.orders 300", "\"Odd\".\"Table\" 0");
        assertThat(kept.verdicts()).isEqualTo(plain.verdicts()).containsExactly(Verdict.RESTORES, Verdict.MISSING);
        assertThat(kept.schema().differencesTo(made.schema())).isEmpty();
        assertThat(kept.schema().differencesTo(plain.schema())).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void two_runs_at_once_share_what_is_kept() throws Exception {
        Outcome made = run();
        Callable<Outcome> running = this::run;
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var future : threads.invokeAll(List.of(running, running))) {
                assertThat(future.get().kept()).isTrue();
                assertThat(future.get().rows()).isEqualTo(made.rows());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_no_server_starts_on_is_made_anew() throws SQLException, InterruptedException, IOException {
        assertThat(run().kept()).isFalse();
        Files.write(entry().resolve("data/global/pg_control"), new byte[100], StandardOpenOption.WRITE);
        assertThat(run().kept()).isFalse();
    }

    @Test
    void a_history_that_fails_is_not_kept() throws SQLException {
        project.with("V2__amount.sql", "ALTER TABLE missing ADD COLUMN amount int;");
        try (Replayer replayer = start().open(16, project.history(), judged(), OPTIONS)) {
            assertThat(replayer.replay(judged().get(0)).up().failure()).contains("amount");
        }
        assertThat(entries).doesNotExist();
    }

    @Test
    void small_tables_and_histories_without_a_past_are_not_worth_it() {
        History history = project.history();
        HeadStart start = HeadStart.of(EmbeddedPostgres.withMaven(), cache());

        assertThat(start.pays(history, judged().get(0), ReplayOptions.rows(249_999)))
                .isFalse();
        assertThat(start.pays(history, judged().get(0), ReplayOptions.rows(250_000)))
                .isTrue();
        assertThat(start.pays(history, history.migrations().get(0), ReplayOptions.rows(250_000)))
                .isFalse();
        HeadStart off = HeadStart.of(EmbeddedPostgres.withMaven(), Caches.in(entries, 0, notes::add));
        assertThat(off.pays(history, judged().get(0), ReplayOptions.rows(250_000)))
                .isFalse();
    }

    @Test
    void whatever_decides_the_rows_is_part_of_the_key() {
        SyntheticData data = OPTIONS.data();
        List<String> keys = new ArrayList<>();
        keys.add(key(OPTIONS));
        keys.add(key(ReplayOptions.rows(301)));
        keys.add(key(ReplayOptions.of(data.withSeed(2))));
        keys.add(key(ReplayOptions.of(data.withLocale(Locale.GERMAN))));
        keys.add(key(ReplayOptions.of(data.withTableRows(Map.of("orders", 7L)))));
        keys.add(key(ReplayOptions.of(data.withTableRows(Map.of("orders", 8L)))));
        keys.add(key(ReplayOptions.of(data).within(Duration.ofSeconds(1))));
        project.with("V4__late.sql", "CREATE UNIQUE INDEX ON orders (note);");
        keys.add(key(OPTIONS));
        project.with("V2__amount.sql", "ALTER TABLE orders ADD COLUMN amount bigint;");
        keys.add(key(OPTIONS));
        project.with("V2__amount.sql.conf", "executeInTransaction=false\n");
        keys.add(key(OPTIONS));

        assertThat(keys).doesNotHaveDuplicates().doesNotContain("null");
    }

    @Test
    void generators_of_the_user_are_part_of_the_key_and_broken_ones_keep_nothing() throws IOException {
        Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"))
                .resolve(ColumnGenerator.class.getName());
        Files.writeString(services, Numbers.class.getName());
        String without = key(OPTIONS);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {folder.resolve("jar").toUri().toURL()}, loader)) {
            thread.setContextClassLoader(jar);
            assertThat(key(OPTIONS)).isNotEqualTo(without).isNotEqualTo("null");
            Files.writeString(services, "no.such.Generator");
            assertThat(key(OPTIONS)).isEqualTo("null");
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    /** A generator as a user would write it. */
    public static final class Numbers implements ColumnGenerator {

        @Override
        public boolean generates(Name table, String column, String type) {
            return column.equals("number");
        }

        @Override
        public String value(long number) {
            return Long.toString(number);
        }
    }

    @Test
    void what_decides_no_row_is_not_part_of_the_key() {
        Map<String, Long> sizes = Map.of("a", 1L, "b", 2L, "c", 3L);
        String before = key(ReplayOptions.of(OPTIONS.data().withTableRows(sizes)));
        project.with("V3__index.sql", "CREATE INDEX i ON orders (amount, id); CREATE TABLE late (id int PRIMARY KEY);")
                .with("U3__index.sql", "DROP INDEX i;");

        assertThat(key(ReplayOptions.of(OPTIONS.data().withTableRows(Map.of("c", 3L, "b", 2L, "a", 1L)))))
                .isEqualTo(before);
    }

    private record Outcome(
            boolean kept,
            List<String> rows,
            List<List<TableFill>> tables,
            List<Verdict> verdicts,
            SchemaSnapshot schema) {}

    private Outcome run() throws SQLException, InterruptedException {
        try (Replayer replayer = start().open(16, project.history(), judged(), OPTIONS)) {
            return replayed(replayer);
        }
    }

    private HeadStart start() {
        return HeadStart.of(EmbeddedPostgres.withMaven(), cache(), 0);
    }

    private ClusterCache cache() {
        return Caches.in(entries, 1L << 40, notes::add);
    }

    private String key(ReplayOptions options) {
        List<Migration> migrations = project.history().migrations();
        return String.valueOf(start().key(migrations, 2, options));
    }

    private List<Migration> judged() {
        return project.history().migrations().subList(2, 4);
    }

    private Path entry() throws IOException {
        try (var found = Files.newDirectoryStream(entries, "16*")) {
            return found.iterator().next();
        }
    }

    private Outcome replayed(Replayer replayer) throws SQLException, InterruptedException {
        List<Replay> replays = judged().stream().map(replayer::replay).toList();
        assertThat(replays).extracting(replay -> replay.up().failure()).containsOnlyNulls();
        PostgresServer server = replayer.server();
        try (Connection connection = server.connectAdmin(replayer.database());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            for (String table : List.of("customers", "orders", "late", "\"Odd\".\"Table\"")) {
                rows.addAll(column(
                        statement,
                        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM " + table
                                + " t"));
            }
            return new Outcome(
                    replayer.rowsSince().isPresent(),
                    rows,
                    replays.stream().map(Replay::tables).toList(),
                    replays.stream().map(replay -> replay.rollback().verdict()).toList(),
                    SchemaReader.on(connection, server.major()).read());
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
