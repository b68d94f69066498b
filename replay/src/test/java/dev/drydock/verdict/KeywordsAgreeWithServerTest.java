package dev.drydock.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every keyword that PostgreSQL 18 knows is a name for the reader exactly where it is one for the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeywordsAgreeWithServerTest {

    private static final int MAJOR = 18;

    private ServerGrammar grammar;
    private List<String> keywords;

    @BeforeAll
    void ask() throws SQLException {
        PostgresServer server = SharedPostgres.server(MAJOR);
        grammar = ServerGrammar.of(server);
        keywords = new ArrayList<>();
        try (var connection = server.connectAdmin("postgres");
                var statement = connection.createStatement();
                var words = statement.executeQuery("SELECT word FROM pg_get_keywords() ORDER BY word")) {
            while (words.next()) {
                keywords.add(words.getString(1));
            }
        }
    }

    @AfterAll
    void disconnect() throws SQLException {
        grammar.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT %s",
                "SELECT %s FROM t",
                "SELECT a %s FROM t",
                "SELECT a AS %s FROM t",
                "SELECT a + b %s, c",
                "SELECT t.%s",
                "SELECT %s.a",
                "SELECT %s(1)",
                "SELECT s.%s(1)",
                "SELECT %s 'x'",
                "SELECT 1::%s",
                "SELECT f(%s => 1)",
                "SELECT a %s b",
                "SELECT * FROM %s",
                "SELECT * FROM %s x",
                "SELECT * FROM t %s",
                "SELECT * FROM t AS %s (%s)",
                "SELECT * FROM f() %s (a int)",
                "SELECT sum(a) OVER (%s) FROM t",
                "SELECT sum(a) OVER (%s ORDER BY b) FROM t",
                "SELECT a FROM t ORDER BY %s",
                "WITH %s AS (SELECT 1) SELECT 1",
                "CREATE TABLE %s (a int)",
                "CREATE TABLE t (%s int)",
                "CREATE TABLE t (a %s)",
                "CREATE TABLE t (a int %s)",
                "CREATE TABLE t (a int DEFAULT %s)",
                "CREATE TABLE t (a int, CONSTRAINT %s CHECK (%s > 0))",
                "CREATE TABLE t (a int, %s b)",
                "CREATE INDEX %s ON t (%s)",
                "CREATE INDEX ON t (a %s)",
                "CREATE FUNCTION %s() RETURNS int RETURN 1",
                "CREATE FUNCTION f(%s int, b %s) RETURNS %s LANGUAGE sql AS ''",
                "CREATE %s x",
                "ALTER TABLE t ADD %s int",
                "ALTER TABLE t %s a",
                "ALTER TABLE t ALTER %s TYPE int",
                "ALTER TABLE t RENAME %s TO b",
                "ALTER %s x RENAME TO y",
                "DROP %s x",
                "DROP TABLE s.%s",
                "INSERT INTO %s (%s) VALUES (1)",
                "UPDATE t SET %s = 1",
                "UPDATE t %s SET a = 1",
                "DELETE FROM t %s",
                "MERGE INTO t %s USING u ON true WHEN MATCHED THEN DELETE",
                "GRANT %s ON t TO %s",
                "SET %s = %s",
                "COPY t FROM STDIN (%s %s)",
                "CREATE ROLE r %s",
                "%s",
                "%s x"
            })
    void a_keyword_stands_where_the_server_lets_it(String template) throws SQLException {
        List<String> disputed = new ArrayList<>();
        for (String keyword : keywords) {
            String statement = template.replace("%s", keyword);
            Verdict server = grammar.verdict(statement);
            Verdict reader = Verdict.ofReader(statement);
            if (server.accepts() != reader.accepts()) {
                disputed.add("%n%s%n    server: %s%n    reader: %s".formatted(statement, server, reader));
            }
        }

        assertThat(keywords).hasSizeGreaterThan(450);
        assertThat(disputed).isEmpty();
    }
}
