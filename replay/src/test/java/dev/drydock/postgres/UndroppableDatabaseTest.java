package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndroppableDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void a_database_is_dropped_although_a_migration_made_it_a_template_and_left_a_prepared_transaction()
            throws Exception {
        try (var server = EmbeddedPostgres.withMaven().start(16)) {
            try (var connection = server.connectAdmin();
                    var statement = connection.createStatement()) {
                statement.execute("ALTER SYSTEM SET max_prepared_transactions = 5");
            }
            // Keeping a copy starts the server anew, which that setting asks for.
            server.keep(Caches.in(folder, 1L << 40, note -> {}), "with prepared transactions");
            server.createRole("owner");
            server.createDatabase("kept", "owner");
            try (var connection = server.connect("kept", "owner");
                    var statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE kept IS_TEMPLATE true");
                statement.execute("CREATE TABLE t (id int)");
                statement.execute("BEGIN");
                statement.execute("ALTER TABLE t ADD a int");
                statement.execute("PREPARE TRANSACTION 'it''s'");
            }
            server.dropDatabase("kept");
            server.dropDatabase("kept");
            try (var connection = server.connectAdmin()) {
                assertThat(EmbeddedPostgresTest.ask(
                                connection,
                                "SELECT (SELECT count(*) FROM pg_database WHERE datname = 'kept')"
                                        + " + (SELECT count(*) FROM pg_prepared_xacts)"))
                        .isEqualTo("0");
            }
        }
    }
}
