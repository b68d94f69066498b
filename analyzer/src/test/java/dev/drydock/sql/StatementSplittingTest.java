package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements begin and end. */
class StatementSplittingTest {

    private static List<String> split(String text) {
        return SqlReader.read(text).statements().stream()
                .map(statement -> statement.span().of(text))
                .toList();
    }

    @Test
    void semicolons_end_statements_and_belong_to_none() {
        assertThat(split("SELECT 1;SELECT 2 ;\n SELECT 3")).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void blank_text_comments_and_lone_semicolons_hold_no_statement() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \r\n\t\f")).isEmpty();
        assertThat(split(";;;")).isEmpty();
        assertThat(split("-- nothing\n/* at all */;")).isEmpty();
    }

    @Test
    void a_span_is_the_text_from_the_first_to_the_last_token_without_the_comments_around_it() {
        assertThat(split("/* a */ SELECT 1 -- b\n; -- c\nSELECT /* d */ 2 /* e */"))
                .containsExactly("SELECT 1", "SELECT /* d */ 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT 'it''s; one'",
                "SELECT E'\\';'",
                "SELECT e'\\\\'",
                "SELECT \"a;b\"",
                "SELECT \"a\"\";b\"",
                "SELECT $$;$$",
                "SELECT $a$ ; $$ ; $b$ ; $a$",
                "SELECT $ä_1$;$ä_1$",
                "SELECT 1 -- ;\n + 2",
                "SELECT 1 /* ; /* ; */ ; */ + 2",
                "SELECT U&'d\\0061t;' , U&\"d;\"",
                "SELECT B'1', X'1F', N'n;'",
                "SELECT 'a'\n';b'",
                "SELECT a$b$ FROM t",
                "SELECT $1 + $2",
                "SELECT 1 <-- ;\n 2",
                "DO $do$ BEGIN PERFORM 1; PERFORM $$;$$; END $do$",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
                "CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
                "CREATE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (CASE WHEN true THEN 1 END); SELECT 2; END",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC END"
            })
    void semicolons_inside_a_statement_do_not_end_it(String statement) {
        assertThat(split(statement + ";\nSELECT 'next';")).containsExactly(statement, "SELECT 'next'");
        assertThat(SqlReader.read(statement).errors()).isEmpty();
    }

    @Test
    void a_backslash_escapes_only_in_escape_strings() {
        assertThat(split("SELECT '\\'; SELECT E'\\'; x'; SELECT 3"))
                .containsExactly("SELECT '\\'", "SELECT E'\\'; x'", "SELECT 3");
    }

    @Test
    void a_missing_parenthesis_does_not_swallow_the_statements_behind_it() {
        assertThat(split("INSERT INTO t VALUES (1; SELECT 2;")).containsExactly("INSERT INTO t VALUES (1", "SELECT 2");
    }

    @Test
    void the_data_of_copy_belongs_to_its_statement() {
        String text = "COPY t (a, b) FROM stdin;\n1\t;'x\n2\t\\N\n\\.\nSELECT 1;";

        SqlScript script = SqlReader.read(text);

        assertThat(script.errors()).isEmpty();
        assertThat(split(text)).containsExactly("COPY t (a, b) FROM stdin;\n1\t;'x\n2\t\\N\n\\.", "SELECT 1");
        assertThat(script.statements().get(0))
                .isInstanceOfSatisfying(
                        Copy.class, copy -> assertThat(copy.fromStdin()).isTrue());
    }

    @Test
    void copy_data_without_an_end_mark_is_read_as_sql() {
        assertThat(split("COPY t FROM stdin;\nSELECT 1;")).containsExactly("COPY t FROM stdin", "SELECT 1");
    }

    @Test
    void psql_commands_end_with_their_line_and_are_said_to_be_no_sql() {
        String text = "\\set ON_ERROR_STOP on\nSELECT 1;\n\\echo 'it''s; done'\n";

        SqlScript script = SqlReader.read(text);

        assertThat(split(text)).containsExactly("\\set ON_ERROR_STOP on", "SELECT 1", "\\echo 'it''s; done'");
        assertThat(script.statements().get(0))
                .isInstanceOfSatisfying(
                        Unrecognized.class,
                        unrecognized -> assertThat(unrecognized.why()).isEqualTo("a psql command is not SQL"));
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_blank() {
        assertThat(split("\uFEFFSELECT 1;\r\nSELECT 2;\rSELECT 3")).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void comments_are_kept_with_their_marks_and_places() {
        String text = "-- one\r\nSELECT 1; /* two /* nested */ */ -- three";

        List<Comment> comments = SqlReader.read(text).comments();

        assertThat(comments).extracting(Comment::text).containsExactly("-- one", "/* two /* nested */ */", "-- three");
        assertThat(comments)
                .allSatisfy(comment -> assertThat(comment.span().of(text)).isEqualTo(comment.text()));
    }
}
