package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script stands in for Maven: it writes down its arguments and puts a jar where Maven would. */
class MavenCommandTest {

    @TempDir
    Path project;

    private Path module;

    @BeforeEach
    void createModule() throws IOException {
        module = Files.createDirectories(project.resolve("parent/module"));
    }

    @Test
    void runs_the_wrapper_of_a_directory_above() throws IOException {
        maven(project.resolve("mvnw"), "mkdir -p repo/g/a/16.15.0; : > repo/g/a/16.15.0/a-16.15.0.jar");
        assertThat(command(Map.of()).fetch("g", "a", "16.15.0"))
                .contains(module.resolve("repo/g/a/16.15.0/a-16.15.0.jar"));
        assertThat(arguments())
                .contains("-Dartifact=g:a:16.15.0", "-Dtransitive=false", "--batch-mode")
                .contains("-Dmaven.repo.local=" + module.resolve("repo"))
                .doesNotContain("--offline");
    }

    @Test
    void passes_on_the_offline_flag_and_the_settings_of_the_build_around_it() throws IOException {
        maven(project.resolve("mvnw"), "");
        command(Map.of("MAVEN_CMD_LINE_ARGS", " -B -s ci/settings.xml -o verify", "PWD", "/builds/shop"))
                .fetch("g", "a", "1");
        assertThat(arguments()).containsSequence("-s", "/builds/shop/ci/settings.xml", "--offline");
    }

    @Test
    void runs_maven_from_the_search_path_without_a_wrapper() throws IOException {
        maven(project.resolve("bin/mvn"), "");
        command(Map.of("PATH", "/nowhere:" + project.resolve("bin"))).fetch("g", "a", "1");
        assertThat(arguments()).contains("-Dartifact=g:a:1");
    }

    @Test
    void gets_nothing_when_maven_fails_or_is_absent() throws IOException {
        assertThat(command(Map.of()).fetch("g", "a", "1")).isEmpty();
        maven(project.resolve("mvnw"), "exit 1");
        assertThat(command(Map.of()).fetch("g", "a", "1")).isEmpty();
    }

    private MavenCommand command(Map<String, String> environment) {
        return new MavenCommand(module, environment, new LocalRepository(module.resolve("repo")));
    }

    private Iterable<String> arguments() throws IOException {
        return Files.readAllLines(module.resolve("arguments"));
    }

    private static void maven(Path script, String body) throws IOException {
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\" > arguments\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
