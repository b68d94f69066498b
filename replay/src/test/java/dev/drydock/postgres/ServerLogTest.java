package dev.drydock.postgres;

import static dev.drydock.postgres.EmbeddedPostgresTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class ServerLogTest {

    @OnMajors({13, 18})
    void temporary_files_are_there_when_the_answer_is(int major) throws SQLException {
        var server = SharedPostgres.server(major);
        var log = server.log().orElseThrow();
        var role = role(server, "spiller", "log_temp_files = 0", "work_mem = '64kB'", "maintenance_work_mem = '1MB'");
        try (var connection = server.connect(role, role);
                var other = server.connect(role, role);
                var statement = connection.createStatement()) {
            var backend = backend(connection);
            statement.execute("CREATE TABLE wide AS SELECT i, repeat('x', 100) t FROM generate_series(1, 20000) i");
            for (var i = 0; i < 20; i++) {
                var since = log.position();
                statement.execute("INSERT INTO wide SELECT * FROM wide ORDER BY t DESC, i LIMIT 20000 OFFSET 20000");
                statement.execute("CREATE INDEX i%d ON wide (t, i)".formatted(i));
                var bytes = TemporaryFile.bytes(log, since, Set.of(backend));
                assertThat(bytes).as("of turn %d", i).containsOnlyKeys(backend);
                assertThat(bytes.get(backend)).isBetween(2_000_000L, 20_000_000L);
            }
            var since = log.position();
            connection.setAutoCommit(false);
            statement.execute("CREATE INDEX last ON wide (t, i)");
            assertThat(TemporaryFile.bytes(log, since, Set.of(backend)))
                    .as("inside a transaction")
                    .containsKey(backend);
            connection.rollback();
            assertThat(TemporaryFile.bytes(log, since, Set.of(backend(other)))).isEmpty();
            assertThat(TemporaryFile.bytes(log, log.position(), Set.of(backend)))
                    .isEmpty();
        }
        server.dropDatabase(role);
    }

    @OnMajors({13, 18})
    void waits_of_a_probe_for_a_lock_are_there_when_the_answer_is(int major) throws Exception {
        var server = SharedPostgres.server(major);
        var log = server.log().orElseThrow();
        var role = role(server, "waiter", "log_lock_waits = on", "deadlock_timeout = '1ms'");
        var threads = Executors.newSingleThreadExecutor();
        try (var holder = server.connectAdmin(role);
                var waiter = server.connect(role, role);
                var statement = holder.createStatement();
                var waiting = waiter.createStatement()) {
            statement.execute("CREATE TABLE t (i int); GRANT ALL ON t TO PUBLIC");
            var relation = Long.parseLong(ask(holder, "SELECT 't'::regclass::oid"));
            var backend = backend(waiter);
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE t");
            var since = log.position();
            var before = Instant.now();
            var answer = threads.submit(() -> waiting.execute("INSERT INTO t VALUES (1)"));
            assertThat(Traces.within(
                            Duration.ofSeconds(10),
                            () -> !waits(log, since, backend).isEmpty()))
                    .isTrue();
            statement.execute("SELECT pg_sleep(0.1)");
            holder.commit();
            answer.get();
            var waits = waits(log, since, backend);
            assertThat(waits)
                    .extracting(LockWait::outcome)
                    .containsExactly(LockWait.Outcome.WAITING, LockWait.Outcome.ACQUIRED);
            assertThat(waits).extracting(LockWait::mode).containsOnly("RowExclusiveLock");
            assertThat(waits).extracting(LockWait::relation).containsOnly(OptionalLong.of(relation));
            assertThat(waits.get(0).waited()).isGreaterThanOrEqualTo(Duration.ofMillis(1));
            assertThat(waits.get(1).waited())
                    .isBetween(
                            Duration.ofMillis(100),
                            Duration.between(before, Instant.now()).plusMillis(1));
            assertThat(waits.get(1).time()).isBetween(before, Instant.now());
        } finally {
            threads.shutdownNow();
        }
        server.dropDatabase(role);
    }

    @OnMajors({13, 18})
    void a_wait_for_a_row_names_its_table(int major) throws Exception {
        var server = SharedPostgres.server(major);
        var log = server.log().orElseThrow();
        var role =
                role(server, "row_waiter", "log_lock_waits = on", "deadlock_timeout = '1ms'", "lock_timeout = '50ms'");
        try (var first = server.connect(role, role);
                var second = server.connect(role, role);
                var third = server.connect(role, role);
                var a = first.createStatement();
                var b = second.createStatement();
                var c = third.createStatement()) {
            a.execute("CREATE TABLE t AS SELECT 1 i");
            b.execute("SET lock_timeout = '5s'");
            first.setAutoCommit(false);
            a.execute("UPDATE t SET i = 2");
            var since = log.position();
            var threads = Executors.newSingleThreadExecutor();
            try {
                var answer = threads.submit(() -> b.execute("UPDATE t SET i = 3"));
                assertThat(Traces.within(
                                Duration.ofSeconds(5),
                                () -> !waits(log, since, backend(second)).isEmpty()))
                        .isTrue();
                assertThatThrownBy(() -> c.execute("UPDATE t SET i = 4")).isInstanceOf(SQLException.class);
                first.commit();
                answer.get();
            } finally {
                threads.shutdownNow();
            }
            assertThat(waits(log, since, backend(second)).get(0).object()).startsWith("transaction ");
            var waits = waits(log, since, backend(third));
            assertThat(waits).hasSize(1);
            assertThat(waits.get(0).object()).startsWith("tuple (0,1) of relation ");
            assertThat(waits.get(0).relation()).hasValue(Long.parseLong(ask(first, "SELECT 't'::regclass::oid")));
        }
        server.dropDatabase(role);
    }

    @Test
    void a_message_of_many_lines_is_one_entry_and_forges_no_other() throws SQLException {
        var server = SharedPostgres.server(16);
        var log = server.log().orElseThrow();
        var role = role(server, "talker");
        try (var connection = server.connect(role, role);
                var statement = connection.createStatement()) {
            var since = log.position();
            statement.execute("DO $$ BEGIN RAISE LOG E'one\\n2026-01-01 00:00:00.000 UTC [%d] LOG:  two'; END $$"
                    .formatted(backend(connection))
                    .replace("%", "%%"));
            var entries = entries(log, since, backend(connection));
            assertThat(entries.get(0).text())
                    .isEqualTo("LOG:  one\n2026-01-01 00:00:00.000 UTC [%d] LOG:  two", backend(connection));
            assertThat(entries)
                    .filteredOn(entry -> entry.text().startsWith("LOG:"))
                    .hasSize(1);
        }
        server.dropDatabase(role);
    }

    @Test
    void reading_goes_on_where_it_ended_and_leaves_a_line_that_is_not_complete(@TempDir Path folder) throws Exception {
        var file = folder.resolve("server.log");
        var log = new ServerLog(file);
        assertThat(log.position()).isZero();
        Files.writeString(
                file,
                "2026-01-01 00:00:00.001 UTC [7] LOG:  a\n\tb\n2026-01-01 00:00:00.002 UTC [8] LOG:  c\nnoise\n"
                        + "2026-01-01 00:00:00.003 UTC [7] LOG:  d" + "é".repeat(100_000)
                        + "\n2026-01-01 00:00:00.004 UTC [7] LO");
        List<ServerLog.Entry> entries = new ArrayList<>();
        var position = log.read(0, Set.of(7), entries::add);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0))
                .isEqualTo(new ServerLog.Entry(Instant.parse("2026-01-01T00:00:00.001Z"), 7, "LOG:  a\nb"));
        assertThat(entries.get(1).text()).startsWith("LOG:  dé").hasSizeLessThan(20_000);
        Files.writeString(file, "G:  e\n", StandardOpenOption.APPEND);
        assertThat(log.read(position, Set.of(7), entries::add)).isEqualTo(log.position());
        assertThat(entries).hasSize(3);
        assertThat(entries.get(2).text()).isEqualTo("LOG:  e");
    }

    private static String role(PostgresServer server, String name, String... settings) throws SQLException {
        server.createRole(name);
        server.createDatabase(name, name);
        try (var connection = server.connectAdmin();
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute("ALTER ROLE " + name + " SET " + setting);
            }
        }
        return name;
    }

    private static int backend(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ServerLog.Entry> entries(ServerLog log, long since, int backend) {
        List<ServerLog.Entry> entries = new ArrayList<>();
        log.read(since, Set.of(backend), entries::add);
        return entries;
    }

    private static List<LockWait> waits(ServerLog log, long since, int backend) {
        return entries(log, since, backend).stream()
                .map(LockWait::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
