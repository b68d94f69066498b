package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache alone, with files in the place of clusters. */
class ClusterCacheTest {

    private static final long KB = 1 << 10;

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private Path directory;
    private FakeClusters clusters;

    @BeforeEach
    void fake() {
        directory = folder.resolve("clusters");
        clusters = new FakeClusters(folder);
    }

    @AfterEach
    void nothing_half_is_left() throws IOException {
        if (Files.isDirectory(directory)) {
            assertThat(Traces.scratches(directory)).isEmpty();
        }
        assertThat(Traces.scratches(folder)).isEmpty();
    }

    @Test
    void a_copy_holds_what_was_kept_and_only_its_user_can_read_it() throws IOException {
        var cache = cache(100);
        assertThat(cache.holds(name("a"))).isFalse();
        assertThat(clusters.copied(cache, name("a"))).isEmpty();
        clusters.keep(cache, name("a"), "first", 10 * KB);
        clusters.keep(cache, name("a"), "second", 10 * KB);

        assertThat(cache.holds(name("a"))).isTrue();
        assertThat(clusters.copied(cache, name("a"))).contains("first");
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(directory.resolve(name("a")).resolve("kept.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(notes).isEmpty();
    }

    @Test
    void the_least_recently_used_go_when_there_is_no_room() throws IOException {
        var cache = cache(35);
        for (var each : List.of("a", "b", "c")) {
            clusters.keep(cache, name(each), each, 10 * KB);
            var days = 10 - "abc".indexOf(each);
            Files.setLastModifiedTime(
                    directory.resolve(name(each)), FileTime.from(Instant.now().minus(days, ChronoUnit.DAYS)));
        }
        assertThat(clusters.copied(cache, name("a"))).contains("a");
        clusters.keep(cache, name("d"), "d", 10 * KB);

        assertThat(Stream.of("a", "b", "c", "d").filter(each -> cache.holds(name(each))))
                .containsExactly("a", "c", "d");
        clusters.keep(cache, name("e"), "e", 30 * KB);
        assertThat(Stream.of("a", "b", "c", "d", "e").filter(each -> cache.holds(name(each))))
                .containsExactly("e");
        assertThat(notes).isEmpty();
    }

    @Test
    void what_is_larger_than_the_cache_is_not_kept_and_that_is_said_once() throws IOException {
        var cache = cache(35);
        clusters.keep(cache, name("a"), "a", 10 * KB);
        clusters.keep(cache, name("b"), "b", 3000 * KB);
        clusters.keep(cache, name("c"), "c", 3000 * KB);

        assertThat(cache.holds(name("a"))).isTrue();
        assertThat(cache.holds(name("b"))).isFalse();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0))
                .contains("The filled cluster of 2 MB is not kept for the next run", "drydock.cacheSize");
    }

    @Test
    void clearing_removes_all_entries_and_nothing_else() throws IOException {
        var cache = cache(100);
        cache.clear();
        clusters.keep(cache, name("a"), "a", KB);
        clusters.keep(cache, name("b"), "b", KB);
        var notes = Files.createDirectory(directory.resolve("notes"));
        cache.clear();

        assertThat(cache.holds(name("a")) || cache.holds(name("b"))).isFalse();
        assertThat(notes).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/base/rows", "kept.properties", "data"})
    void a_damaged_entry_is_dropped(String file) throws IOException {
        var cache = cache(100);
        clusters.keep(cache, name("a"), "a", 10 * KB);
        var damaged = directory.resolve(name("a")).resolve(file);
        if (Files.isDirectory(damaged)) {
            Directories.delete(damaged);
        } else {
            Files.writeString(damaged, "format=1\nbytes=x\n");
        }

        assertThat(clusters.copied(cache, name("a"))).isEmpty();
        assertThat(cache.holds(name("a"))).isFalse();
        clusters.keep(cache, name("a"), "anew", 10 * KB);
        assertThat(clusters.copied(cache, name("a"))).contains("anew");
    }

    @Test
    void a_cache_that_cannot_be_written_is_a_note() throws IOException {
        Files.writeString(directory, "in the way");
        clusters.keep(cache(100), name("a"), "a", KB);

        assertThat(notes).hasSize(1);
        assertThat(notes.get(0)).contains("is not kept for the next run", directory.toString());
    }

    @Test
    void several_jvms_share_a_cache_and_one_that_is_killed_breaks_nothing() throws Exception {
        var jvms = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            jvms.add(FakeClusters.inOwnJvm(folder, directory));
        }
        assertThat(jvms.get(0).getInputStream().read()).isEqualTo('.');
        jvms.get(0).destroyForcibly().waitFor(); // SIGKILL
        for (var jvm : jvms.subList(1, 3)) {
            jvm.getInputStream().readAllBytes();
            assertThat(jvm.waitFor()).isZero();
        }
        letTheMinutePass(folder);
        letTheMinutePass(directory);
        var cache = cache(100);
        clusters.keep(cache, name("last"), "last", KB);
        assertThat(clusters.copied(cache, name("last"))).contains("last");
    }

    /** What a JVM has made and not locked yet is left to it for a minute, in which the killed one may have been. */
    private static void letTheMinutePass(Path place) throws IOException {
        for (var scratch : Traces.scratches(place)) {
            Files.setLastModifiedTime(scratch, FileTime.from(Instant.now().minus(2, ChronoUnit.MINUTES)));
        }
    }

    @ParameterizedTest
    @CsvSource({"10 GB,10737418240", "2,2147483648", "500mb,524288000", "1 TB,1099511627776", "0,0"})
    void sizes_are_read_with_and_without_unit(String text, long bytes) {
        assertThat(DiskSize.of(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "1.5 GB", "5 KB"})
    void other_sizes_are_refused(String text) {
        assertThatThrownBy(() -> DiskSize.of(text))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("drydock.cacheSize is \"" + text + "\"")
                .hasMessageContaining("500 MB");
    }

    private ClusterCache cache(long kilobytes) {
        return ClusterCache.in(directory, kilobytes * KB, notes::add);
    }

    private static String name(String key) {
        return FakeClusters.name(key);
    }
}
