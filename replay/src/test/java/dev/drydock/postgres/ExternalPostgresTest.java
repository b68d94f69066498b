package dev.drydock.postgres;

import static dev.drydock.postgres.EmbeddedPostgresTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

    @OnMajors({13, 18})
    void close_drops_what_it_created_under_its_sessions_and_nothing_else(int major) throws SQLException {
        try (var marked = MarkedDatabase.marked(major)) {
            var before = marked.everything();
            var server = marked.start();
            assertThat(server.major()).isEqualTo(major);
            assertThat(server.version()).isEqualTo(marked.server().version());
            assertThat(server.settings()).containsEntry("fsync", "off").doesNotContainKey("listen_addresses");
            assertThat(server.missing()).anyMatch(each -> each.startsWith("Temporary bytes are not measured"));
            assertThat(server.log()).isEmpty();
            server.createRole("ext_owner");
            server.createDatabase("Ext 'first'", "ext_owner");
            assertThat(server.createDeclaredRole("ext_app")).isTrue();
            assertThat(server.createDeclaredRole("ext_app")).isFalse();
            server.createExtension("Ext 'first'", "pgcrypto");
            server.createDatabase("ext_second", "ext_owner", "Ext 'first'");
            server.createDatabase("ext_third", "ext_owner");
            server.dropDatabase("ext_third");
            var connection = server.connect("ext_second", "ext_owner");
            assertThat(ask(connection, "SELECT session_user")).isEqualTo("ext_owner");
            assertThat(ask(connection, "SELECT length(gen_random_bytes(3))")).isEqualTo("3");
            assertThat(ask(connection, "SHOW timezone")).isEqualTo("UTC");
            assertThat(marked.strings("SELECT 1 FROM pg_database WHERE datname LIKE '%xt_%'"))
                    .hasSize(2);
            server.close();
            server.close();
            assertThatThrownBy(() -> ask(connection, "SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(marked.everything()).isEqualTo(before);
        }
    }

    @Test
    void what_others_have_is_out_of_reach() {
        try (var marked = MarkedDatabase.marked(16);
                var victim = MarkedDatabase.plain(16)) {
            marked.run("CREATE ROLE ext_stranger LOGIN");
            var before = marked.everything();
            try (var server = marked.start()) {
                server.createRole("ext_me");
                assertRefused("not created by this replay", () -> server.connectAdmin("postgres"));
                assertRefused("not created by this replay", () -> server.dropDatabase(victim.name()));
                assertRefused("not created by this replay", () -> server.dropDatabase(marked.name()));
                assertRefused(
                        "not created by this replay", () -> server.createDatabase("ext_copy", "ext_me", victim.name()));
                assertRefused("not created by this replay", () -> server.createExtension(victim.name(), "hstore"));
                assertRefused("not created by this replay", () -> server.createDatabase("ext_other", "ext_stranger"));
                assertRefused("not created by this replay", () -> server.adoptRole("ext_stranger"));
                assertRefused("already exists", () -> server.createRole("ext_stranger"));
                assertRefused("already exists", () -> server.createDatabase(victim.name(), "ext_me"));
                assertThat(server.createDeclaredRole("ext_stranger")).isFalse();
            }
            assertThat(marked.everything()).isEqualTo(before);
            marked.run("DROP ROLE ext_stranger");
        }
    }

    @OnMajors({13, 16})
    void the_next_start_drops_what_a_killed_jvm_has_left(int major) throws Exception {
        try (var marked = MarkedDatabase.marked(major);
                var other = MarkedDatabase.marked(major)) {
            var before = marked.everything();
            var jvm = ExternalInOwnJvm.start(marked, "ext_killed");
            var alive = marked.everything();
            assertThat(alive).contains("database ext_killed", "ext_killed", "ext_killed_app");
            other.start().close();
            assertThat(marked.everything()).as("of a run that lives").isEqualTo(alive);

            jvm.destroyForcibly(); // SIGKILL
            assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Traces.within(Duration.ofSeconds(5), () -> noSessions(marked)))
                    .isTrue();
            assertThat(marked.everything()).isEqualTo(alive);
            other.start().close();
            assertThat(marked.everything()).isEqualTo(before);
        }
    }

    private static boolean noSessions(MarkedDatabase marked) {
        return marked.strings("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"
                        + " UNION ALL SELECT 1 FROM pg_stat_activity WHERE datname = 'ext_killed'")
                .isEmpty();
    }

    @Test
    void a_jvm_that_is_asked_to_end_drops_what_it_created() throws Exception {
        try (var marked = MarkedDatabase.marked(16)) {
            var before = marked.everything();
            var jvm = ExternalInOwnJvm.start(marked, "ext_asked");
            jvm.destroy(); // SIGTERM, as Ctrl-C sends SIGINT
            assertThat(jvm.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(marked.everything()).isEqualTo(before);
        }
    }

    @OnMajors({13, 18})
    void two_runs_on_one_server_do_not_touch_each_other(int major) throws SQLException {
        try (var first = MarkedDatabase.marked(major);
                var second = MarkedDatabase.marked(major)) {
            var before = first.everything();
            try (var two = second.start()) {
                try (var one = first.start()) {
                    one.createRole("ext_one");
                    one.createDatabase("ext_one", "ext_one");
                    two.createRole("ext_two");
                    two.createDatabase("ext_two", "ext_two");
                    assertRefused("not created by this replay", () -> one.connectAdmin("ext_two"));
                    assertRefused("not created by this replay", () -> one.dropDatabase("ext_two"));
                    assertThat(one.createDeclaredRole("ext_shared")).isTrue();
                    assertThat(two.createDeclaredRole("ext_shared")).isFalse();
                    first.start().close();
                }
                assertThat(first.everything())
                        .contains("ext_two", "database ext_two", "ext_shared")
                        .doesNotContain("ext_one", "database ext_one");
                try (var connection = two.connect("ext_two", "ext_two");
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE t (i int); GRANT SELECT ON t TO ext_shared");
                    assertThat(ask(connection, "SELECT has_table_privilege('ext_shared', 't', 'SELECT')"))
                            .isEqualTo("t");
                }
            }
            assertThat(first.everything()).isEqualTo(before);
        }
    }

    @Test
    void a_run_whose_session_was_ended_creates_nothing_more() {
        try (var marked = MarkedDatabase.marked(16)) {
            var before = marked.everything();
            try (var server = marked.start()) {
                marked.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
                assertRefused("The session that keeps", () -> server.createRole("ext_late"));
            }
            assertThat(marked.everything()).isEqualTo(before);
        }
    }

    private static void assertRefused(String words, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(DrydockException.class).hasMessageContaining(words);
    }
}
