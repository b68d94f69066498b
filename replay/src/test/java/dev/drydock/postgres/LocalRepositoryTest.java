package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {

    @TempDir
    Path directory;

    @Test
    void prefers_the_version_that_is_asked_for() throws IOException {
        put("16.15.0");
        put("16.20.0");
        assertThat(find("16.15.0")).isEqualTo("binaries-16.15.0.jar");
    }

    @Test
    void takes_the_newest_of_the_same_major_otherwise() throws IOException {
        put("16.2.0");
        put("16.10.0");
        put("16.10.0-beta");
        put("17.11.0");
        put("1.99.0");
        Files.createDirectories(versions().resolve("16.99.0"));
        assertThat(find("16.15.0")).isEqualTo("binaries-16.10.0.jar");
    }

    @Test
    void finds_nothing_in_an_absent_directory() {
        assertThat(new LocalRepository(directory.resolve("absent")).find("g", "binaries", "16.15.0"))
                .isEmpty();
    }

    @Test
    void reads_the_place_from_the_settings() throws IOException {
        var settings = Files.writeString(directory.resolve("settings.xml"), """
                <settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">
                  <!-- <localRepository>/not/this</localRepository> -->
                  <localRepository>
                    ${user.home}/repo
                  </localRepository>
                </settings>
                """);
        assertThat(LocalRepository.fromSettings(settings)).contains(Path.of(System.getProperty("user.home"), "repo"));
    }

    @Test
    void ignores_settings_that_it_cannot_read() throws IOException {
        var settings = directory.resolve("settings.xml");
        assertThat(LocalRepository.fromSettings(settings)).isEmpty();
        Files.writeString(settings, "<settings><localRepository>");
        assertThat(LocalRepository.fromSettings(settings)).isEmpty();
    }

    private String find(String version) {
        return new LocalRepository(directory)
                .find("a.b", "binaries", version)
                .orElseThrow()
                .getFileName()
                .toString();
    }

    private void put(String version) throws IOException {
        var place = Files.createDirectories(versions().resolve(version));
        Files.createFile(place.resolve("binaries-" + version + ".jar"));
    }

    private Path versions() {
        return directory.resolve("a/b/binaries");
    }
}
