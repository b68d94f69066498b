package dev.drydock.postgres;

import static dev.drydock.postgres.EmbeddedPostgresTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesAndDatabasesTest {

    @OnMajors({13, 14, 15, 18})
    void the_owner_rules_its_database_and_nothing_else(int major) throws SQLException {
        var server = SharedPostgres.server(major);
        server.createRole("Shop \"owner\"");
        server.createDatabase("Shop %/?", "Shop \"owner\"");
        try (var connection = server.connect("Shop %/?", "Shop \"owner\"");
                var statement = connection.createStatement()) {
            assertThat(ask(connection, "SELECT session_user")).isEqualTo("Shop \"owner\"");
            assertThat(ask(
                            connection,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication"
                                    + " FROM pg_roles WHERE rolname = session_user"))
                    .isEqualTo("f");
            assertThat(ask(connection, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'public'"))
                    .isEqualTo("\"Shop \"\"owner\"\"\"");
            assertThat(ask(connection, "SHOW timezone")).isEqualTo("UTC");
            statement.execute("CREATE TABLE public.orders (id bigint); CREATE SCHEMA billing");
            assertThatThrownBy(() -> statement.execute("CREATE ROLE intruder"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        server.dropDatabase("Shop %/?");
    }

    @Test
    void a_copy_holds_what_its_template_holds() throws SQLException {
        var server = SharedPostgres.server(16);
        server.createRole("copier");
        server.createDatabase("original", "copier");
        try (var connection = server.connect("original", "copier");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT 42 AS id");
        }
        server.createDatabase("copy", "copier", "original");
        try (var connection = server.connect("copy", "copier")) {
            assertThat(ask(connection, "SELECT id FROM orders")).isEqualTo("42");
        }
    }

    @Test
    void a_database_is_dropped_under_its_sessions() throws SQLException {
        var server = SharedPostgres.server(16);
        server.createRole("dropper");
        server.createDatabase("doomed", "dropper");
        try (var connection = server.connect("doomed", "dropper")) {
            server.dropDatabase("doomed");
            assertThatThrownBy(() -> ask(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> server.connect("doomed", "dropper"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("The role dropper cannot connect to the database doomed on PostgreSQL 16.15")
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_role_that_was_not_created_here_cannot_connect() {
        assertThatThrownBy(() -> SharedPostgres.server(16).connect("postgres", "stranger"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("createRole");
    }

    @Test
    void no_password_is_shown_when_a_role_cannot_be_created() {
        var server = SharedPostgres.server(16);
        server.createRole("twice");
        assertThatThrownBy(() -> server.createRole("twice"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("already exists")
                .hasMessageNotContaining("SCRAM");
    }

    @OnMajors({13, 14, 15, 16, 17, 18})
    void only_members_of_the_owner_get_into_its_database(int major) throws SQLException {
        var server = SharedPostgres.server(major);
        for (var role : List.of("gate_owner", "gate_member", "gate_stranger")) {
            server.createRole(role);
        }
        server.createDatabase("gate", "gate_owner");
        server.createDatabase("gate_copy", "gate_owner", "gate");
        try (var connection = server.connectAdmin();
                var statement = connection.createStatement()) {
            statement.execute("GRANT gate_owner TO gate_member");
        }
        for (var database : List.of("gate", "gate_copy")) {
            server.connect(database, "gate_owner").close();
            server.connect(database, "gate_member").close();
            assertThatThrownBy(() -> server.connect(database, "gate_stranger"))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageContaining("permission denied for database")
                    .hasMessageContaining("does not have CONNECT privilege");
            server.dropDatabase(database);
        }
    }

    @OnMajors({13, 18})
    void an_extension_is_there_with_what_it_needs_and_the_owner_may_use_it(int major) throws SQLException {
        var server = SharedPostgres.server(major);
        server.createRole("extended");
        server.createDatabase("extended", "extended");
        server.createExtension("extended", "earthdistance");
        server.createExtension("extended", "earthdistance");
        try (var connection = server.connect("extended", "extended")) {
            assertThat(ask(connection, "SELECT count(*) FROM pg_extension WHERE extname IN ('cube', 'earthdistance')"))
                    .isEqualTo("2");
            assertThat(ask(connection, "SELECT earth() > 6000000")).isEqualTo("t");
        }
        assertThatThrownBy(() -> server.createExtension("extended", "pgcripto"))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "extensions: in drydock.yml names pgcripto, which PostgreSQL %s does not have here. Did you mean pgcrypto?",
                        server.version());
        assertThatThrownBy(() -> server.createExtension("extended", "no such \"thing\u001b[31m"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("Remove it, or replay on a server that has it")
                .hasMessageNotContaining("\u001b");
        server.dropDatabase("extended");
    }

    @Test
    void a_declared_role_is_made_once_and_may_not_log_in() throws SQLException {
        var server = SharedPostgres.server(16);
        assertThat(server.createDeclaredRole("App \"reader\"")).isTrue();
        assertThat(server.createDeclaredRole("App \"reader\"")).isFalse();
        try (var connection = server.connectAdmin()) {
            assertThat(ask(connection, "SELECT rolcanlogin FROM pg_roles WHERE rolname = 'App \"reader\"'"))
                    .isEqualTo("f");
        }
    }
}
