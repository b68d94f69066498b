package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollbackTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_table() {
        project = new Project(folder)
                .with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, amount int);");
    }

    @Test
    void a_down_that_forgets_an_index_differs_and_the_second_up_meets_it() {
        project.with(
                        "V2__note.sql",
                        "CREATE INDEX orders_customer ON orders (customer); ALTER TABLE orders ADD COLUMN note text;")
                .with("U2__note.sql", "ALTER TABLE orders DROP COLUMN note;");

        Replay replay = project.replayed(100).get(1);

        assertThat(replay.rollback())
                .isEqualTo(new Rollback(
                        Verdict.DIFFERS,
                        false,
                        List.of(new Difference(
                                "index public.orders_customer", "index public.orders_customer was not there", false)),
                        false,
                        List.of(),
                        new DataVerdict(true, List.of(), false),
                        null));
        assertThat(replay.again().status()).isEqualTo(Status.FAILED);
        assertThat(replay.again().failure())
                .isEqualTo(
                        "db/V2__note.sql:1:1: relation \"orders_customer\" already exists (SQLSTATE 42P07). Correct the statement and replay the migration again.");
        assertThat(replay.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_second_up_that_runs_may_leave_another_schema() {
        project.with("V2__default.sql", "ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text DEFAULT 'none';")
                .with("U2__default.sql", "ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;");

        Rollback rollback = project.replayed(0).get(1).rollback();

        assertThat(rollback.schemaDifferences())
                .extracting(Difference::text)
                .containsExactly("column public.orders.note was not there");
        assertThat(rollback.secondUpEqual()).isFalse();
        assertThat(rollback.secondUpDifferences())
                .extracting(Difference::text)
                .containsExactly("column public.orders.note: default is none instead of 'none'::text");
    }

    @Test
    void what_a_bad_down_left_behind_is_gone_for_the_next_migration() {
        project.with("V2__index.sql", "CREATE INDEX orders_customer ON orders (customer);")
                .with("U2__index.sql", "ALTER TABLE orders RENAME TO old_orders;")
                .with("V3__use.sql", "ALTER TABLE orders ADD COLUMN note text; DROP INDEX orders_customer;")
                .with(
                        "U3__use.sql",
                        "CREATE INDEX orders_customer ON orders (customer); ALTER TABLE orders DROP COLUMN note;");

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).rollback().verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(replays.get(2).up().failure()).isNull();
        assertThat(replays.get(2).rollback().verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(replays.get(2).tables())
                .extracting(TableFill::table, TableFill::rows)
                .containsExactly(tuple("public.orders", 100L));
    }

    @Test
    void a_leftover_without_rows_that_the_second_up_does_not_mind_needs_no_new_database() throws SQLException {
        project.with("V2__index.sql", "CREATE INDEX IF NOT EXISTS orders_customer ON orders (customer);")
                .with("U2__index.sql", "SELECT 1;")
                .with("V3__note.sql", "ALTER TABLE orders ADD COLUMN note text;");

        try (Replayer replayer = Replayer.open(SharedPostgres.server(16), project.history(), ReplayOptions.rows(100));
                Connection admin = replayer.server().connectAdmin()) {
            List<Migration> migrations = replayer.migrations();
            assertThat(replayer.replay(migrations.get(1)).rollback().verdict()).isEqualTo(Verdict.DIFFERS);
            long before = oid(admin, replayer.database());

            assertThat(replayer.replay(migrations.get(2)).up().status()).isEqualTo(Status.OK);

            assertThat(oid(admin, replayer.database())).isEqualTo(before);
        }
    }

    @Test
    void rows_that_a_second_up_has_written_again_are_gone_for_the_next_migration() {
        project.with(
                        "V2__states.sql",
                        "CREATE TABLE IF NOT EXISTS states (name text); INSERT INTO states VALUES ('new');")
                .with("U2__states.sql", "SELECT 1;")
                .with("V3__key.sql", "ALTER TABLE states ADD PRIMARY KEY (name);");

        List<Replay> replays = project.replayed(0);

        assertThat(replays.get(1).rollback().secondUpEqual()).isTrue();
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1500000, false"})
    void a_database_that_is_done_with_is_gone_at_the_end_and_a_large_one_at_once(int rows, boolean stays)
            throws SQLException {
        project.with("V2__rows.sql", "CREATE TABLE counts AS SELECT generate_series(1, " + rows + ") n;")
                .with("V3__a.sql", "ALTER TABLE orders ADD COLUMN a int;")
                .with("U3__a.sql", "SELECT 1;")
                .with("V4__b.sql", "ALTER TABLE orders ADD COLUMN b int;");
        PostgresServer server = SharedPostgres.server(16);
        try (Connection admin = server.connectAdmin()) {
            String first;
            try (Replayer replayer = Replayer.open(server, project.history(), ReplayOptions.rows(0))) {
                List<Migration> migrations = replayer.migrations();
                replayer.replay(migrations.get(2));
                first = replayer.database();
                assertThat(replayer.replay(migrations.get(3)).up().failure()).isNull();

                assertThat(replayer.database()).isNotEqualTo(first);
                assertThat(oid(admin, first) != 0).isEqualTo(stays);
            }
            assertThat(oid(admin, first)).isZero();
        }
    }

    private static long oid(Connection admin, String database) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement("SELECT oid FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Test
    void a_down_that_does_not_run_fails() {
        project.with("V2__index.sql", "CREATE INDEX orders_customer ON orders (customer);")
                .with("U2__index.sql", "DROP INDEX orders_buyer;")
                .with("V3__index.sql", "DROP INDEX orders_customer;");

        List<Replay> replays = project.replayed(0);

        assertThat(replays.get(1).rollback()).isEqualTo(Rollback.notRun(Verdict.FAILS));
        assertThat(replays.get(1).down().failure())
                .startsWith("db/U2__index.sql:1:1: index \"orders_buyer\" does not exist (SQLSTATE 42704). ");
        assertThat(replays.get(1).again()).isEqualTo(Step.ABSENT);
        assertThat(replays.get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(replays.get(2).up().status()).isEqualTo(Status.OK);
    }

    @Test
    void a_missing_down_is_missing_and_no_error_of_the_replay() {
        Replay replay = project.replayed(0).get(0);

        assertThat(replay.rollback()).isEqualTo(Rollback.notRun(Verdict.MISSING));
        assertThat(replay.down()).isEqualTo(Step.ABSENT);
        assertThat(replay.again()).isEqualTo(Step.ABSENT);
        assertThat(replay.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void a_column_that_comes_back_at_the_end_is_harmless() {
        project.with("V2__drop.sql", "ALTER TABLE orders DROP COLUMN customer;")
                .with("U2__drop.sql", "ALTER TABLE orders ADD COLUMN customer bigint;");

        Rollback rollback = project.replayed(0).get(1).rollback();

        assertThat(rollback.verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(rollback.schemaRestored()).isTrue();
        assertThat(rollback.schemaDifferences())
                .containsExactly(new Difference(
                        "table public.orders", "the columns of table public.orders are in another order", true));
    }

    @Test
    void the_order_of_the_calls_changes_no_verdict() {
        project.with("V2__index.sql", "CREATE INDEX orders_customer ON orders (customer);")
                .with("U2__index.sql", "DROP INDEX orders_customer;")
                .with("V3__bad.sql", "ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int;")
                .with("U3__bad.sql", "ALTER TABLE orders DROP COLUMN a;")
                .with("V4__none.sql", "ALTER TABLE orders ADD COLUMN c int;")
                .with("V5__good.sql", "ALTER TABLE orders DROP COLUMN b;")
                .with("U5__good.sql", "ALTER TABLE orders ADD COLUMN b int;");
        List<Rollback> inOrder =
                project.replayed(100).stream().map(Replay::rollback).toList();

        try (Replayer replayer = Replayer.open(SharedPostgres.server(16), project.history(), ReplayOptions.rows(100))) {
            List<Migration> all = replayer.migrations();
            for (int index : List.of(4, 1, 3, 2, 2, 0, 4)) {
                assertThat(replayer.replay(all.get(index)).rollback())
                        .as("V" + (index + 1))
                        .isEqualTo(inOrder.get(index));
            }
        }
        assertThat(inOrder)
                .extracting(Rollback::verdict)
                .containsExactly(Verdict.MISSING, Verdict.RESTORES, Verdict.DIFFERS, Verdict.MISSING, Verdict.RESTORES);
    }
}
