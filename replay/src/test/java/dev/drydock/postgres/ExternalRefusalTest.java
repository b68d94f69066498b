package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalRefusalTest {

    private static MarkedDatabase marked;

    @BeforeAll
    static void mark() {
        marked = MarkedDatabase.marked(16);
    }

    @AfterAll
    static void drop() {
        marked.close();
    }

    @OnMajors({13, 18})
    void a_database_that_is_not_marked_is_refused_with_the_statement_that_marks_it(int major) {
        try (var plain = MarkedDatabase.plain(major)) {
            var before = plain.everything();
            plain.run("COMMENT ON DATABASE " + Administration.quoted(plain.name()) + " IS 'drydock: disposable?'");
            assertThatThrownBy(plain::start).isInstanceOfSatisfying(DrydockException.class, refusal -> {
                assertThat(refusal).hasMessageContaining("not marked as disposable");
                assertThat(plain.everything()).isEqualTo(before);
                var message = String.valueOf(refusal.getMessage());
                plain.run(message.substring(message.indexOf("COMMENT ON DATABASE")));
            });
            plain.start().close();
            assertThat(plain.everything()).isEqualTo(before);
        }
    }

    @Test
    void another_major_is_refused() {
        assertThatThrownBy(
                        () -> ExternalPostgres.at(marked.url(), marked.server().adminUser(), marked.password())
                                .start(15))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("runs PostgreSQL 16.15, and PostgreSQL 15 was asked for");
    }

    @Test
    void a_wrong_password_is_not_shown() {
        assertThatThrownBy(
                        () -> ExternalPostgres.at(marked.url(), marked.server().adminUser(), "s3cret")
                                .start(16))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("password authentication failed")
                .satisfies(ExternalRefusalTest::showsNoSecret);
    }

    @Test
    void a_server_that_is_not_there_is_named() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> ExternalPostgres.at("jdbc:postgresql://127.0.0.1:" + port + "/shop", "me", "s3cret")
                        .start(16))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "No PostgreSQL server answers at 127.0.0.1:%d. Start it, or correct the host and the port of its URL.",
                        port);
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        var url = "jdbc:postgresql://127.0.0.1:" + marked.server().port() + "/nowhere";
        assertThatThrownBy(() -> ExternalPostgres.at(url, marked.server().adminUser(), marked.password())
                        .start(16))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("There is no database nowhere")
                .hasMessageContaining("COMMENT ON DATABASE \"nowhere\" IS 'drydock: disposable';");
    }

    @Test
    void a_user_that_is_no_superuser_is_refused() {
        marked.run("CREATE ROLE half_admin LOGIN CREATEDB CREATEROLE PASSWORD 'half'");
        try {
            assertThatThrownBy(() -> ExternalPostgres.at(marked.url(), "half_admin", "half")
                            .start(16))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageContaining("half_admin")
                    .hasMessageContaining("no superuser")
                    .hasMessageContaining("session_replication_role, deadlock_timeout and BYPASSRLS");
        } finally {
            marked.run("DROP ROLE half_admin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/shop?password=s3cret",
                "jdbc:postgresql://db.example/shop?sslmode=require&user=s3cret",
                "jdbc:postgresql://me:s3cret@db.example/shop",
                "jdbc:postgresql://me:s3/cret@db.example/shop",
                "jdbc:postgresql://one,two/shop",
                "jdbc:postgresql://one/shop?PGHOST=one,two",
                "jdbc:postgresql://db.example:s3cret/shop",
                "jdbc:postgresql://db.example:99999/shop",
                "jdbc:postgresql://db.example/",
                "jdbc:mysql://db.example/shop",
                "s3cret"
            })
    void a_url_that_is_none_or_holds_a_secret_is_refused_without_showing_it(String url) {
        assertThatThrownBy(() -> ExternalPostgres.at(url, "me", "s3cret"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("The JDBC URL of the server")
                .satisfies(ExternalRefusalTest::showsNoSecret);
    }

    private static void showsNoSecret(Throwable refusal) {
        for (var each = refusal; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain("s3cret", "s3/cret");
            assertThat(Arrays.toString(each.getStackTrace())).doesNotContain("s3cret");
        }
    }
}
