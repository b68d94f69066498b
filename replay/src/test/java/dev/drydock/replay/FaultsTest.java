package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.drydock.DrydockException;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.probe.ProbeKind;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private static final String MIGRATION = "usename ~ '^drydock_[0-9a-f]{8}$' AND query LIKE 'SELECT pg_sleep%'";

    private static PostgresServer server;

    @TempDir
    private Path folder;

    private Project project;
    private List<String> before;

    @BeforeAll
    static void a_server_that_may_crash() {
        server = EmbeddedPostgres.withMaven().start(16);
    }

    @AfterAll
    static void its_end() {
        server.close();
    }

    @BeforeEach
    void a_slow_migration_and_the_next() throws SQLException {
        project = new Project(folder)
                .with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);")
                .with("V2__slow.sql", "ALTER TABLE orders ADD COLUMN b int;\nSELECT pg_sleep(0.4);")
                .with("U2__slow.sql", "ALTER TABLE orders DROP COLUMN b;\nSELECT pg_sleep(0.5);")
                // Long enough for each probe to be due once, however quick the machine is.
                .with("V3__next.sql", "ALTER TABLE orders ADD COLUMN c int; SELECT pg_sleep(0.1);")
                .with("U3__next.sql", "ALTER TABLE orders DROP COLUMN c;");
        before = everything(server);
    }

    @Test
    void a_backend_that_is_ended_in_the_up_fails_the_step_and_nothing_else() throws Exception {
        Replay replay = sabotaged(1, MIGRATION, Saboteur.TERMINATE);

        assertThat(replay.up().status()).isEqualTo(Status.FAILED);
        assertThat(replay.up().failure())
                .isEqualTo(
                        "db/V2__slow.sql:2:1: terminating connection due to administrator command (SQLSTATE 57P01). The session has ended; run the replay again, and look at the server's log if it comes back.");
        assertThat(replay.up().runsWithoutRows()).isNull();
        assertThat(replay.rollback()).isEqualTo(Rollback.notRun(Verdict.UNDECIDED));
        assertThat(replay.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_backend_that_is_ended_in_the_down_leaves_the_verdict_open() throws Exception {
        Replay replay = sabotaged(2, MIGRATION, Saboteur.TERMINATE);

        assertThat(replay.up().status()).isEqualTo(Status.OK);
        assertThat(replay.down().failure()).startsWith("db/U2__slow.sql:2:1: ").contains("(SQLSTATE 57P01)");
        assertThat(replay.rollback()).isEqualTo(Rollback.notRun(Verdict.UNDECIDED));
        assertThat(replay.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_backend_that_is_ended_in_the_second_up_fails_that() throws Exception {
        Replay replay = sabotaged(3, MIGRATION, Saboteur.TERMINATE);

        assertThat(replay.down().status()).isEqualTo(Status.OK);
        assertThat(replay.rollback().verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(replay.again().failure()).startsWith("db/V2__slow.sql:2:1: ").contains("(SQLSTATE 57P01)");
        assertThat(replay.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void probes_that_are_ended_do_not_fail_the_migration() throws Exception {
        Replay replay = sabotaged(1, "usename LIKE 'drydock%probe'", Saboteur.TERMINATE);

        assertThat(replay.up().failure()).isNull();
        assertThat(Project.blocked(replay, "public.orders").readsMs()).isGreaterThan(300);
        assertThat(replay.rollback().verdict()).isEqualTo(Verdict.RESTORES);
    }

    @Test
    void a_lost_look_at_the_locks_is_said_and_the_next_migration_is_looked_at() throws Exception {
        lost(1, "usename = '" + server.adminUser() + "' AND query LIKE '%pg_locks%'", Saboteur.TERMINATE);
    }

    @Test
    void a_lost_session_of_the_replay_itself_is_said() throws Exception {
        lost(1, "usename = '" + server.adminUser() + "' AND datname LIKE 'drydock%'", Saboteur.TERMINATE);
        lost(2, "usename = '" + server.adminUser() + "' AND datname LIKE 'drydock%'", Saboteur.TERMINATE);
    }

    @Test
    void a_crash_of_the_server_is_said_and_the_next_migration_runs_once_it_has_recovered() throws Exception {
        lost(1, MIGRATION, Saboteur.CRASH);
        lost(3, MIGRATION, Saboteur.CRASH);
    }

    @Test
    void the_end_of_the_server_is_said_and_everything_can_be_closed() throws Exception {
        PostgresServer mortal = EmbeddedPostgres.withMaven().start(16);
        Replayer replayer = Replayer.open(mortal, project.history(), ReplayOptions.rows(100));
        List<Migration> migrations = replayer.migrations();
        replayer.replay(migrations.get(0));
        try (Saboteur waits = Saboteur.at(1, mortal, MIGRATION, Saboteur.CRASH_SERVER)) {
            waits.lurk();
            assertThatThrownBy(() -> replayer.replay(migrations.get(1)))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageContaining("The connection to PostgreSQL 16.15 was lost while V2 slow was replayed");
            assertThatThrownBy(() -> replayer.replay(migrations.get(2))).isInstanceOf(DrydockException.class);
        } finally {
            assertThatThrownBy(replayer::close).isInstanceOf(DrydockException.class);
            mortal.close();
        }
    }

    @Test
    void the_end_of_a_server_of_its_own_is_no_hindrance_to_close() throws Exception {
        PostgresServer mortal = EmbeddedPostgres.withMaven().start(16);
        Replayer replayer = Replayer.on(mortal, project.history(), ReplayOptions.rows(100));
        List<Migration> migrations = replayer.migrations();
        try (Saboteur waits = Saboteur.at(1, mortal, "query LIKE 'SELECT pg_sleep%'", Saboteur.CRASH_SERVER)) {
            waits.lurk();
            assertThatThrownBy(() -> replayer.replay(migrations.get(1))).isInstanceOf(DrydockException.class);
        } finally {
            assertThatCode(replayer::close).doesNotThrowAnyException();
        }
    }

    @Test
    void a_server_that_has_stopped_is_said_before_anything_begins() {
        PostgresServer gone = EmbeddedPostgres.withMaven().start(16);
        gone.close();
        assertThatThrownBy(() -> Replayer.open(gone, project.history(), ReplayOptions.rows(100)))
                .isInstanceOf(DrydockException.class)
                .hasMessageEndingWith("The server has stopped; run the replay again.");
    }

    @Test
    void a_full_disk_is_said_and_the_next_migration_runs() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/prlimit")))
                .as("prlimit of util-linux, which lets the server see a full disk")
                .isTrue();
        project.with(
                "V2__slow.sql",
                "SELECT pg_sleep(0.4);\nCREATE TABLE large AS SELECT repeat('x', 1000) AS x FROM generate_series(1, 40000);");
        project.with("U2__slow.sql", "DROP TABLE large;");
        // A file may grow to so many bytes; as the limit is amid a page, the last one is written in part, as on a full
        // disk.
        // From 16 on a file grows without being written, and this limit is no full disk to that.
        Replay replay = sabotaged(
                SharedPostgres.server(13),
                1,
                MIGRATION,
                (connection, backends) -> limit(backends.get(0), (20 << 20) + 4096));

        assertThat(replay.up().status()).isEqualTo(Status.FAILED);
        assertThat(replay.up().failure())
                .startsWith("db/V2__slow.sql:2:1: could not extend file")
                .contains(
                        "(SQLSTATE 53100). The disk of the server is full; free space there, or replay with fewer rows.");
    }

    @Test
    void a_down_that_fails_halfway_in_a_transaction_leaves_nothing_to_the_next() throws Exception {
        project.with("V2__slow.sql", "ALTER TABLE orders ADD COLUMN b int; CREATE TABLE other (id int);")
                .with("U2__slow.sql", "DROP TABLE other;\nALTER TABLE orders DROP COLUMN bb;");
        halfway();
    }

    @Test
    void a_down_that_fails_halfway_without_a_transaction_leaves_nothing_to_the_next() throws Exception {
        project.with("V2__slow.sql", "ALTER TABLE orders ADD COLUMN b int; CREATE TABLE other (id int);")
                .with("U2__slow.sql", "DROP TABLE other;\nALTER TABLE orders DROP COLUMN bb;")
                .with("U2__slow.sql.conf", "executeInTransaction=false\n")
                .with(
                        "V3__next.sql",
                        "ALTER TABLE other ADD COLUMN c int; ALTER TABLE orders ADD COLUMN c int; SELECT pg_sleep(0.1);")
                .with("U3__next.sql", "ALTER TABLE other DROP COLUMN c; ALTER TABLE orders DROP COLUMN c;");
        halfway();
    }

    private void halfway() throws Exception {
        List<Replay> replays = project.replayed(server, ReplayOptions.rows(100));
        assertThat(replays.get(1).down().failure())
                .startsWith("db/U2__slow.sql:2:")
                .contains("\"bb\"");
        assertThat(replays.get(1).rollback()).isEqualTo(Rollback.notRun(Verdict.FAILS));
        assertThat(replays.get(1).severity()).isEqualTo(Severity.ERROR);
        right(replays.get(2));
        assertThat(everything(server)).isEqualTo(before);
    }

    @Test
    void in_a_deadlock_the_probe_gives_way() {
        // A reader holds the table and waits for the index, which the migration has, when that wants the table.
        project.with(
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE INDEX noted ON orders (note);")
                .with("V2__slow.sql", """
                        ALTER INDEX noted SET TABLESPACE pg_default;
                        SELECT pg_sleep(0.3);
                        ALTER TABLE orders ADD COLUMN b int;
                        """)
                .with("U2__slow.sql", "ALTER TABLE orders DROP COLUMN b;");
        List<Replay> replays = project.replayed(server, ReplayOptions.rows(100));
        Replay deadlocked = replays.get(1);
        assertThat(deadlocked.up().failure()).isNull();
        assertThat(deadlocked.up().milliseconds()).isLessThan(30_000);
        assertThat(deadlocked.up().statements().get(2).locks())
                .filteredOn(lock -> lock.relation().equals("public.orders"))
                .isNotEmpty();
        assertThat(Project.blocked(deadlocked, "public.orders").readsMs()).isGreaterThan(250);
        right(replays.get(2));
    }

    /** Replays while somebody does his deed; the next migration is right, and nothing is left. */
    private Replay sabotaged(int sleep, String victims, Saboteur.Deed deed) throws Exception {
        return sabotaged(server, sleep, victims, deed);
    }

    private Replay sabotaged(PostgresServer server, int sleep, String victims, Saboteur.Deed deed) throws Exception {
        List<String> before = everything(server);
        Replay replay;
        try (Replayer replayer = Replayer.open(server, project.history(), ReplayOptions.rows(100))) {
            replayer.replay(replayer.migrations().get(0));
            try (Saboteur waits = Saboteur.at(sleep, server, victims, deed)) {
                waits.lurk();
                replay = replayer.replay(replayer.migrations().get(1));
            }
            right(replayer.replay(replayer.migrations().get(2)));
        }
        assertThat(everything(server)).isEqualTo(before);
        return replay;
    }

    /** The same where the migration cannot be judged at all. */
    private void lost(int sleep, String victims, Saboteur.Deed deed) throws Exception {
        try (Replayer replayer = Replayer.open(server, project.history(), ReplayOptions.rows(100))) {
            replayer.replay(replayer.migrations().get(0));
            try (Saboteur waits = Saboteur.at(sleep, server, victims, deed)) {
                waits.lurk();
                assertThatThrownBy(() -> replayer.replay(replayer.migrations().get(1)))
                        .isInstanceOf(DrydockException.class)
                        .hasMessageMatching(
                                "The connection to PostgreSQL 16\\.15 was lost while V2 .*was replayed: .*\\. [^\\n]*\\.");
            }
            right(replayer.replay(replayer.migrations().get(2)));
            Replay again = replayer.replay(replayer.migrations().get(1));
            assertThat(again.rollback().verdict()).isEqualTo(Verdict.RESTORES);
            assertThat(Project.blocked(again, "public.orders").readsMs()).isGreaterThan(300);
        }
        assertThat(everything(server)).isEqualTo(before);
    }

    private static void right(Replay next) {
        assertThat(next.up().failure()).isNull();
        assertThat(next.tables()).extracting(TableFill::rows).contains(100L);
        assertThat(next.rollback().verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(next.rollback().secondUpEqual()).isTrue();
        assertThat(next.severity()).isEqualTo(Severity.INFO);
        assertThat(next.traffic().probes())
                .filteredOn(probe -> probe.kind() == ProbeKind.READER)
                .allSatisfy(probe -> assertThat(probe.count()).isPositive())
                .isNotEmpty();
    }

    private static void limit(int backend, long bytes) {
        try {
            Process process = new ProcessBuilder("prlimit", "--pid", Integer.toString(backend), "--fsize=" + bytes)
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> everything(PostgresServer server) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = server.connectAdmin();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles"
                                + " UNION ALL SELECT 'session of ' || usename FROM pg_stat_activity WHERE usename LIKE 'drydock%' AND pid <> pg_backend_pid() ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
