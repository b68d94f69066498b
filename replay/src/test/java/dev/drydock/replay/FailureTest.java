package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_table() {
        project =
                new Project(folder).with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, amount int);");
    }

    @Test
    void a_failure_names_the_place_the_reason_and_what_to_do() {
        project.with("V2__place.sql", "-- a comment with an \uD83D\uDC22\nALTER TABLE orders\n  ADD COLUMN a numbr;\n");

        Step up = project.replayed(0).get(1).up();

        assertThat(up.status()).isEqualTo(Status.FAILED);
        assertThat(up.failure())
                .isEqualTo(
                        "db/V2__place.sql:3:16: type \"numbr\" does not exist (SQLSTATE 42704). Create the object in an earlier migration; roles and extensions have to exist on the server before.");
        assertThat(up.runsWithoutRows()).isFalse();
    }

    @Test
    void a_migration_after_a_syntax_error_is_measured() {
        project.with("V2__wrong.sql", "ALTER TABEL orders ADD COLUMN a int;")
                .with("U2__wrong.sql", "ALTER TABLE orders DROP COLUMN a;")
                .with("V3__right.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U3__right.sql", "ALTER TABLE orders DROP COLUMN b;");

        List<Replay> replays = project.replayed(100);

        Replay wrong = replays.get(1);
        assertThat(wrong.up().failure())
                .startsWith("db/V2__wrong.sql:1:7: syntax error at or near \"TABEL\" (SQLSTATE 42601). ");
        assertThat(wrong.up().runsWithoutRows()).isFalse();
        assertThat(wrong.rollback()).isEqualTo(Rollback.notRun(Verdict.UNDECIDED));
        assertThat(wrong.down()).isEqualTo(Step.ABSENT);
        assertThat(wrong.severity()).isEqualTo(Severity.ERROR);
        assertThat(replays.get(2).up().status()).isEqualTo(Status.OK);
        assertThat(replays.get(2).blocked()).extracting(Blocked::table).containsExactly("public.orders");
        assertThat(replays.get(2).rollback().verdict()).isEqualTo(Verdict.RESTORES);
    }

    @Test
    void a_migration_that_only_synthetic_rows_refuse_is_a_warning_and_the_next_one_finds_its_work() {
        project.with("V2__x.sql", "ALTER TABLE orders ADD COLUMN x int NOT NULL;")
                .with("U2__x.sql", "ALTER TABLE orders DROP COLUMN x;")
                .with("V3__y.sql", "ALTER TABLE orders RENAME COLUMN x TO y;")
                .with("U3__y.sql", "ALTER TABLE orders RENAME COLUMN y TO x;");

        List<Replay> replays = project.replayed(100);

        Replay refused = replays.get(1);
        assertThat(refused.up().status()).isEqualTo(Status.FAILED);
        assertThat(refused.up().runsWithoutRows()).isTrue();
        assertThat(refused.up().failure())
                .contains("contains null values (SQLSTATE 23502)")
                .endsWith(" It runs on tables without synthetic rows.");
        assertThat(refused.severity()).isEqualTo(Severity.WARNING);
        assertThat(replays.get(2).up().failure()).isNull();
        assertThat(replays.get(2).rollback().verdict()).isEqualTo(Verdict.RESTORES);
    }

    @Test
    void statements_outside_of_a_transaction_stay_done_before_a_failure() {
        project.with("V2__half.sql", "CREATE INDEX CONCURRENTLY i ON orders (amount); DROP INDEX CONCURRENTLY j;")
                .with("V2__half.sql.conf", "executeInTransaction=false\n")
                .with("V3__rest.sql", "DROP INDEX i;");

        List<Replay> replays = project.replayed(0);

        assertThat(replays.get(1).up().status()).isEqualTo(Status.FAILED);
        assertThat(replays.get(1).up().statements()).hasSize(2);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void a_migration_can_neither_create_roles_nor_run_programs_nor_read_files() {
        project.with("V2__role.sql", "CREATE ROLE intruder SUPERUSER;")
                .with("V3__program.sql", "COPY orders TO PROGRAM 'id';")
                .with("V4__file.sql", "COPY orders FROM '/etc/passwd';")
                .with(
                        "V5__up.sql",
                        "SET SESSION AUTHORIZATION " + SharedPostgres.server(16).adminUser() + ";")
                .with("V6__triggers.sql", "SET session_replication_role = replica;");

        List<Replay> replays = project.replayed(0);

        assertThat(replays.get(1).up().failure())
                .endsWith("(SQLSTATE 42501). Migrations are replayed without the right to create roles; name it under"
                        + " roles: in drydock.yml.");
        assertThat(replays.subList(2, 6)).allSatisfy(replay -> {
            assertThat(replay.up().status()).isEqualTo(Status.FAILED);
            assertThat(replay.up().failure())
                    .contains("(SQLSTATE 42501)")
                    .endsWith("Migrations are replayed as the owner of the database, never as superuser; grant or"
                            + " remove what needs more.");
        });
    }

    @Test
    void a_block_may_commit_where_the_script_runs_without_a_transaction() {
        project.with("V2__batches.sql", """
                        DO $$
                        BEGIN
                            FOR i IN 1..3 LOOP
                                UPDATE orders SET amount = i;
                                COMMIT;
                            END LOOP;
                        END $$;
                        ALTER TABLE orders ADD COLUMN a int;
                        """)
                .with("V2__batches.sql.conf", "executeInTransaction=false\n")
                .with("U2__batches.sql", "ALTER TABLE orders DROP COLUMN a;");

        Replay replay = project.replayed(100).get(1);

        assertThat(replay.up().failure()).isNull();
        assertThat(replay.up().statements()).extracting(StatementRun::kind).containsExactly("DoBlock", "AlterTable");
        assertThat(replay.rollback().verdict()).isEqualTo(Verdict.RESTORES);
    }

    @Test
    void a_statement_that_takes_too_long_is_cancelled() {
        project.with("V2__long.sql", "SELECT pg_sleep(600);").with("V3__next.sql", "ALTER TABLE orders ADD a int;");

        List<Replay> replays = project.replayed(
                SharedPostgres.server(16), ReplayOptions.rows(0).within(Duration.ofMillis(300)));

        assertThat(replays.get(1).up().status()).isEqualTo(Status.TIMEOUT);
        assertThat(replays.get(1).up().failure())
                .isEqualTo(
                        "db/V2__long.sql:1:1: canceling statement due to statement timeout (SQLSTATE 57014). Make the statement quicker, for instance in batches, or give it a longer statement timeout.");
        assertThat(replays.get(2).up().status()).isEqualTo(Status.OK);
    }

    @Test
    void a_migration_that_ends_its_own_session_fails_and_the_next_one_runs() {
        project.with("V2__end.sql", "SELECT pg_terminate_backend(pg_backend_pid());")
                .with("V3__next.sql", "ALTER TABLE orders ADD a int;");

        List<Replay> replays = project.replayed(0);

        assertThat(replays.get(1).up().status()).isEqualTo(Status.FAILED);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void settings_of_one_migration_do_not_reach_the_next() {
        project.with("V2__path.sql", "CREATE SCHEMA shop; SET search_path = shop; SET statement_timeout = 1;")
                .with("V3__next.sql", "ALTER TABLE orders ADD a int; SELECT pg_sleep(0.05);");

        assertThat(project.replayed(0))
                .extracting(replay -> replay.up().status())
                .containsOnly(Status.OK);
    }

    @Test
    void what_a_migration_writes_can_do_nothing_to_a_terminal() {
        project.with("V2__escape.sql", "DO $$ BEGIN RAISE '\u001B[2Jgone\u202E'; END $$;");

        Step up = project.replayed(0).get(1).up();

        assertThat(up.failure())
                .contains("\u241B[2Jgone\uFFFD (SQLSTATE P0001)")
                .doesNotContain("\u001B", "\u202E");
        assertThat(up.statements().get(0).sql()).doesNotContain("\u001B", "\u202E");
    }
}
