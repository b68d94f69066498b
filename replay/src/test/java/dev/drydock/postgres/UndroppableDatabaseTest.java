package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndroppableDatabaseTest {

    @Test
    void a_database_is_dropped_with_what_keeps_others_from_it() throws Exception {
        try (var server = EmbeddedPostgres.withMaven().start(16)) {
            server.createRole("owner");
            server.createDatabase("templates", "owner");
            try (var connection = server.connect("templates", "owner");
                    var statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE templates IS_TEMPLATE true");
            }
            server.dropDatabase("templates");
            try (var connection = server.connectAdmin("postgres")) {
                assertThat(EmbeddedPostgresTest.ask(
                                connection, "SELECT count(*) FROM pg_database WHERE datname = 'templates'"))
                        .isEqualTo("0");
            }
        }
    }
}
