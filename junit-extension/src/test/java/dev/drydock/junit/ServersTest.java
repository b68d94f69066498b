package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final Pattern DATA = Pattern.compile("postgres -D (\\S+)");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<Integer> MAJORS = ConcurrentHashMap.newKeySet();
    private static final Set<Replay> REPLAYS = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        SEEN.clear();
        MAJORS.clear();
        REPLAYS.clear();
    }

    @Test
    void classes_share_one_server_which_is_gone_at_the_end_of_the_run() {
        Outcome outcome = Outcome.of(One.class, Other.class);
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed()).hasSize(4);
        assertThat(SEEN).hasSize(1);
        assertThat(gone()).isTrue();
    }

    @Test
    void tests_of_the_same_migrations_share_one_replay() {
        assertThat(Outcome.of(Twice.class).passed()).hasSize(2);
        assertThat(REPLAYS).hasSize(1);
    }

    @Test
    void two_versions_serve_in_one_run() {
        Outcome outcome = Outcome.of(TwoMajors.class);
        assertThat(outcome.passed())
                .containsExactly(
                        "V2 note length → up / down / up on PostgreSQL 13",
                        "V2 note length → up / down / up on PostgreSQL 18");
        assertThat(new TreeSet<>(MAJORS)).containsExactly(13, 18);
        assertThat(SEEN).hasSize(2);
        assertThat(gone()).isTrue();
    }

    /** The data directories of the servers that this JVM runs. */
    private static Set<String> servers() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> DATA.matcher(process.info().commandLine().orElse("")))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean gone() {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (servers().stream().anyMatch(SEEN::contains)
                || SEEN.stream().anyMatch(directory -> Files.exists(Path.of(directory)))) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 100)
    static class One {

        @MigrationTest
        void looks_for_servers() {
            SEEN.addAll(servers());
        }
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 200)
    static class Other {

        @MigrationTest
        void looks_for_servers() {
            SEEN.addAll(servers());
        }
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 100)
    static class Twice {

        @MigrationTest(version = "2")
        void one(Replay replay) {
            REPLAYS.add(replay);
        }

        @MigrationTest(version = "2")
        void other(Replay replay) {
            REPLAYS.add(replay);
        }
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 100, postgres = "16")
    static class TwoMajors {

        @MigrationTest(
                version = "2",
                postgres = {"13", "18"})
        void looks_for_servers(Replay replay) {
            MAJORS.add(replay.postgres());
            SEEN.addAll(servers());
        }
    }
}
