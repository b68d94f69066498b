package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in a container whose root may not create user namespaces. */
class UnprivilegedRootTest {

    @TempDir
    Path directory;

    @Test
    void root_starts_the_server_as_nobody() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var user = LaunchUser.unprivileged();
        assumeThat(user).isPresent();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        var here = Machine.current();
        var machine = new Machine(
                here.platform(),
                user.orElseThrow(),
                new InstallationCache(directory.resolve("cache")),
                here.repository(),
                directory);
        try (var server =
                        EmbeddedPostgres.of(MavenCommand.here(), () -> machine).start(16);
                var connection = server.connectAdmin("postgres")) {
            assertThat(EmbeddedPostgresTest.ask(connection, "SHOW data_directory"))
                    .startsWith(directory.toString());
            assertThat(Traces.processes(directory))
                    .filteredOn(process -> process.info().command().orElse("").endsWith("bin/postgres"))
                    .isNotEmpty()
                    .allSatisfy(process -> assertThat(process.info().user()).contains("nobody"));
        }
        assertThat(Traces.scratches(directory)).isEmpty();
        assertThat(Traces.processes(directory)).isEmpty();
    }
}
