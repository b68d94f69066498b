package dev.drydock.postgres;

import static dev.drydock.postgres.EmbeddedPostgresTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class KeptServerTest {

    @TempDir
    Path folder;

    @OnMajors({13, 18})
    void a_server_starts_on_a_copy_of_what_was_kept_with_passwords_of_its_own(int major)
            throws SQLException, IOException {
        List<String> notes = new ArrayList<>();
        var cache = ClusterCache.in(folder, 1L << 40, notes::add);
        var postgres = EmbeddedPostgres.withMaven();
        assertThat(postgres.startKept(major, cache, "key")).isEmpty();
        try (var server = postgres.start(major)) {
            server.createRole("shop");
            server.createDatabase("shop", "shop");
            try (var connection = server.connect("shop", "shop");
                    var statement = connection.createStatement()) {
                // More than one segment of the log.
                statement.execute(
                        "CREATE TABLE orders AS SELECT i, repeat('x', 200) FROM generate_series(1, 200000) i");
            }
            server.keep(cache, "key");
            try (var connection = server.connect("shop", "shop")) {
                assertThat(ask(connection, "SELECT count(*) FROM orders")).isEqualTo("200000");
            }
        }
        assertThat(notes).isEmpty();
        assertThat(postgres.startKept(major, cache, "other")).isEmpty();
        var kept = postgres.startKept(major, cache, "key").orElseThrow();
        try (var server = kept.server()) {
            server.adoptRole("shop");
            try (var connection = server.connect("shop", "shop")) {
                assertThat(ask(connection, "SELECT count(*) FROM orders")).isEqualTo("200000");
            }
            var entry = entry();
            try (var log = Files.list(entry.resolve("data/pg_wal"))) {
                assertThat(log.filter(Files::isRegularFile)).hasSize(1);
            }
            assertThat(entry.resolve("data/postmaster.pid")).doesNotExist();
            var password = new KeptCluster(entry).facts().orElseThrow().adminPassword();
            assertThat(password).isNotEmpty();
            var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(url, server.adminUser(), password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private Path entry() throws IOException {
        try (var found = Files.newDirectoryStream(folder, "*-*[0-9a-f]")) {
            return found.iterator().next();
        }
    }
}
