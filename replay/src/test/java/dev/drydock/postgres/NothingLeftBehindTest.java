package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NothingLeftBehindTest {

    @TempDir
    Path scratches;

    @Test
    void close_stops_the_server_and_removes_its_directory() throws IOException {
        var server = start();
        server.connectAdmin("postgres");
        assertThat(Traces.scratches(scratches)).hasSize(1);
        var processes = Traces.processes(scratches);
        assertThat(processes).hasSizeGreaterThan(5);
        server.close();
        server.close();
        assertThat(Traces.within(Duration.ofSeconds(1), () -> processes.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
        assertThat(Traces.scratches(scratches)).isEmpty();
    }

    @Test
    void a_killed_jvm_leaves_no_process_and_the_next_start_removes_its_directory() throws Exception {
        var jvm = ServerInOwnJvm.start(scratches);
        var server = Traces.processes(scratches);
        assertThat(server).hasSizeGreaterThan(5);

        jvm.destroyForcibly(); // SIGKILL
        assertThat(Traces.within(Duration.ofSeconds(5), () -> server.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();

        var left = Traces.scratches(scratches);
        assertThat(left).hasSize(1);
        try (var next = start()) {
            assertThat(next.version()).isEqualTo("16.15");
            assertThat(Traces.scratches(scratches)).hasSize(1).doesNotContainAnyElementsOf(left);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Segments of shared memory are listed in /proc, which Linux has")
    void a_killed_server_leaves_no_shared_memory() throws Exception {
        try (var server = start()) {
            server.connectAdmin("postgres");
            var processes = Traces.processes(scratches);
            var postmaster = Traces.postmaster(scratches);
            var segment = Traces.systemVSegment(scratches);
            assertThat(Traces.systemVSegments()).contains(segment);
            assertThat(Files.readAllLines(Path.of("/proc/" + postmaster.pid() + "/maps")))
                    .noneMatch(line -> line.contains("/dev/shm/"));

            postmaster.destroyForcibly();
            assertThat(Traces.within(
                            Duration.ofSeconds(5), () -> processes.stream().noneMatch(ProcessHandle::isAlive)))
                    .isTrue();
            assertThat(Traces.systemVSegments()).doesNotContain(segment);
        }
    }

    @Test
    void a_jvm_that_is_asked_to_end_removes_everything() throws Exception {
        var jvm = ServerInOwnJvm.start(scratches);
        jvm.destroy(); // SIGTERM, as Ctrl-C sends SIGINT
        assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Traces.processes(scratches)).isEmpty();
        assertThat(Traces.scratches(scratches)).isEmpty();
    }

    @Test
    void the_directory_of_a_living_jvm_is_left_alone() throws Exception {
        var jvm = ServerInOwnJvm.start(scratches);
        try (var mine = start();
                var connection = mine.connectAdmin("postgres")) {
            assertThat(Traces.scratches(scratches)).hasSize(2);
            assertThat(EmbeddedPostgresTest.ask(connection, "SELECT 1")).isEqualTo("1");
        } finally {
            jvm.getOutputStream().close();
        }
        assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(jvm.exitValue()).isZero();
        assertThat(Traces.scratches(scratches)).isEmpty();
    }

    @Test
    void directories_of_strangers_and_of_starting_jvms_are_left_alone() throws IOException {
        var user = System.getProperty("user.name");
        var starting = Files.createDirectory(scratches.resolve("drydock-" + user + "-1_1-new"));
        var unrelated = Files.createDirectory(scratches.resolve("drydock-notes"));
        start().close();
        assertThat(starting).exists();
        assertThat(unrelated).exists();
    }

    @Test
    void a_server_that_does_not_start_says_what_its_log_says() throws IOException, SQLException {
        var machine = Traces.machineWithScratchesIn(scratches);
        var installation = new BinaryFinder(machine, (group, artifact, version) -> Optional.empty()).find(16);
        try (var scratch = Scratch.create(scratches, machine.user())) {
            var cluster = Cluster.create(installation, machine.user(), scratch);
            Files.writeString(scratch.data().resolve("postgresql.conf"), "nonsense = 1\n", StandardOpenOption.APPEND);
            assertThatThrownBy(() -> EmbeddedServer.start(cluster))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageContaining("PostgreSQL 16.15 does not start")
                    .hasMessageContaining("unrecognized configuration parameter \"nonsense\"");
        }
        assertThat(Traces.scratches(scratches)).isEmpty();
    }

    private PostgresServer start() {
        return EmbeddedPostgres.of(MavenCommand.here(), () -> Traces.machineWithScratchesIn(scratches))
                .start(16);
    }
}
