package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL in bodies: what it is, where it stands and when it runs. */
class BodyTest {

    private static Body body(String script) {
        Statement statement = SqlReader.read(script).statements().get(0);
        return statement instanceof DoBlock block
                ? block.body()
                : ((CreateFunction) statement).body().orElseThrow();
    }

    /** Statements as {@code Kind[circumstances] text}, dynamic SQL as {@code Dynamic[circumstances] "leading" text}. */
    private static List<String> found(String script) {
        Body body = body(script);
        List<String> lines = new ArrayList<>();
        for (BodyStatement inner : body.statements()) {
            lines.add(inner.statement().kind() + (inner.executed() ? "!" : "") + told(inner.circumstances()) + " "
                    + inner.statement().span().of(script));
        }
        for (DynamicSql dynamic : body.dynamic()) {
            lines.add("Dynamic" + told(dynamic.circumstances()) + " \"" + dynamic.leading() + "\" "
                    + dynamic.span().of(script));
        }
        body.problem().ifPresent(problem -> lines.add(problem.message()));
        return lines;
    }

    private static String told(Circumstances when) {
        List<String> words = new ArrayList<>();
        if (when.conditional()) {
            words.add("if" + (when.condition() == null ? "" : " " + when.condition()));
        }
        Stream.of(when.inLoop() ? "loop" : "", when.inHandler() ? "handler" : "", when.trapped() ? "trapped" : "")
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words.isEmpty() ? "" : "[" + String.join(", ", words) + "]";
    }

    private static String block(String statements) {
        return "DO $$ BEGIN " + statements + " END $$";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "ALTER TABLE t ADD a int; § AlterTable ALTER TABLE t ADD a int",
                "NULL; § ",
                "PERFORM f(1); § Select PERFORM f(1)",
                "CALL p(1); § Call CALL p(1)",
                "x := (SELECT 1); y = 2; r.f := 3; a[1] := 4; \"X\" := 5; $1 := 6; § ",
                "exception := 1; perform = 2; § ",
                "RAISE NOTICE 'drop table %; ', x USING HINT = 'DROP'; ASSERT x > 0, 'm'; § ",
                "GET DIAGNOSTICS n = ROW_COUNT; GET STACKED DIAGNOSTICS m = MESSAGE_TEXT; § ",
                "COMMIT; ROLLBACK AND CHAIN; § ",
                "FETCH NEXT FROM c INTO r; MOVE c; CLOSE c; § ",
                "RETURN; § ",
                "RETURN QUERY SELECT a FROM t; § Select SELECT a FROM t",
                "RETURN NEXT r; DROP TABLE t; § Drop DROP TABLE t",
                "OPEN c; § ",
                "OPEN c (1, 2); OPEN c SCROLL FOR SELECT 1; § Select SELECT 1",
                "OPEN c FOR EXECUTE 'SELECT ' || x USING y; § Dynamic \"SELECT \" 'SELECT ' || x",
                "<<outermost>> BEGIN DROP TABLE t; END outermost; § Drop DROP TABLE t",
                "UPDATE t SET a = CASE WHEN b THEN 1 END; § Update UPDATE t SET a = CASE WHEN b THEN 1 END",
                "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); § CreateRule CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)"
            })
    void plain_statements_are_read_or_passed(String statements, String expected) {
        assertThat(found(block(statements))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "IF NOT EXISTS (SELECT 1 FROM t) THEN X; END IF; § [if NOT EXISTS (SELECT 1 FROM t)]",
                "IF CASE WHEN a THEN b END THEN X; END IF; § [if CASE WHEN a THEN b END]",
                "IF a THEN NULL; ELSIF b THEN X; END IF; § [if b]",
                "IF a THEN NULL; ELSEIF b THEN NULL; ELSE X; END IF; § [if NOT (b)]",
                "IF a THEN IF b THEN NULL; END IF; X; END IF; § [if a]",
                "IF a THEN NULL; END IF; X; § ",
                "CASE v WHEN 1, 2 THEN X; END CASE; § [if v IN (1, 2)]",
                "CASE WHEN a THEN NULL; ELSE X; END CASE; § [if NOT (a)]",
                "CASE CASE a WHEN 1 THEN 2 END WHEN 2 THEN X; END CASE; § [if CASE a WHEN 1 THEN 2 END IN (2)]",
                "LOOP X; END LOOP; § [if, loop]",
                "<<l>> LOOP X; EXIT l WHEN a; CONTINUE; END LOOP l; § [if, loop]",
                "WHILE a LOOP X; END LOOP; § [if a, loop]",
                "FOR i IN REVERSE 10..1 BY 2 LOOP X; END LOOP; § [if, loop]",
                "FOR i IN (1)..(SELECT 2) LOOP X; END LOOP; § [if, loop]",
                "FOR i IN c LOOP X; END LOOP; § [if, loop]",
                "FOREACH i SLICE 1 IN ARRAY ARRAY['a'] LOOP X; END LOOP; § [if, loop]",
                "IF a THEN LOOP X; END LOOP; END IF; § [if a, loop]",
                "IF a THEN RETURN; END IF; X; § [if NOT (a)]",
                "IF a THEN RETURN 1; END IF; IF b THEN X; END IF; § [if b]",
                "LOOP RETURN; END LOOP; X; § [if]",
                "<<b>> BEGIN EXIT b WHEN a; X; END; § [if NOT (a)]",
                "LOOP EXIT WHEN a; END LOOP; X; § ",
                "BEGIN X; EXCEPTION WHEN OTHERS THEN NULL; END; § [trapped]",
                "BEGIN NULL; EXCEPTION WHEN duplicate_column OR SQLSTATE '42P07' THEN X; END; § [if duplicate_column OR SQLSTATE '42P07', handler]",
                "BEGIN BEGIN X; END; EXCEPTION WHEN a THEN NULL; WHEN b THEN NULL; END; § [trapped]",
                "BEGIN NULL; EXCEPTION WHEN a THEN NULL; END; X; § ",
                "DECLARE a int; BEGIN X; END; § "
            })
    void a_statement_says_when_it_runs(String statements, String when) {
        assertThat(found(block(statements.replace("X;", "DROP TABLE x;"))))
                .containsExactly("Drop" + (when == null ? "" : when) + " DROP TABLE x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "SELECT a INTO x FROM t; § SELECT a        FROM t",
                "SELECT INTO STRICT x.f, y a, b FROM t; § SELECT                    a, b FROM t",
                "SELECT a, b FROM t INTO x, $2; § SELECT a, b FROM t",
                "PERFORM a FROM t; § SELECT  a FROM t",
                "FOR r IN SELECT a FROM t LOOP NULL; END LOOP; § SELECT a FROM t",
                "WITH x AS (INSERT INTO t VALUES (1) RETURNING a) SELECT a INTO v FROM x; § WITH x AS (INSERT INTO t VALUES (1) RETURNING a) SELECT a        FROM x"
            })
    void a_query_is_what_the_server_gets(String statements, String query) {
        BodyStatement inner = body(block(statements)).statements().get(0);

        assertThat(((Select) inner.statement()).query().text()).isEqualTo(query);
    }

    @Test
    void into_behind_returning_names_variables_and_behind_insert_a_table() {
        assertThat(
                        found(
                                block(
                                        "INSERT INTO t (a) VALUES (1) RETURNING a INTO x; UPDATE t SET a = 1 RETURNING a INTO STRICT x;")))
                .containsExactly(
                        "Insert INSERT INTO t (a) VALUES (1) RETURNING a", "Update UPDATE t SET a = 1 RETURNING a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "'DROP TABLE t' § Drop! DROP TABLE t",
                "$x$DROP TABLE t$x$ § Drop! DROP TABLE t",
                "E'DROP\\tTABLE\\nt' § Drop! DROP\\tTABLE\\nt",
                "U&'DROP T\\0041BLE t' § Drop! DROP T\\0041BLE t",
                "'DROP ' || 'TABLE ' || 't' § Drop! DROP ' || 'TABLE ' || 't",
                "('DR' || ('OP TABLE t'))::text § Drop! DR' || ('OP TABLE t",
                "'DROP TABLE t' INTO x USING 1 § Drop! DROP TABLE t",
                "'DROP TABLE ' || t § Dynamic \"DROP TABLE \" 'DROP TABLE ' || t",
                "('DROP ' || 'TABLE ') || quote_ident(t) || ' CASCADE' § Dynamic \"DROP TABLE \" ('DROP ' || 'TABLE ') || quote_ident(t) || ' CASCADE'",
                "format('DROP INDEX %I', x) USING y § Dynamic \"DROP INDEX \" format('DROP INDEX %I', x)",
                "pg_catalog.format('DROP TABLE t') § Dynamic \"DROP TABLE t\" pg_catalog.format('DROP TABLE t')",
                "concat('DROP TABLE ', t) § Dynamic \"DROP TABLE \" concat('DROP TABLE ', t)",
                "sql § Dynamic \"\" sql",
                "lower('DROP TABLE t') § Dynamic \"\" lower('DROP TABLE t')",
                "X'1F' § Dynamic \"\" X'1F'",
                "'DROP TABEL t' § Unrecognized! DROP TABEL t"
            })
    void execute_is_read_where_it_runs_a_literal(String expression, String expected) {
        assertThat(found(block("EXECUTE " + expression + ";"))).containsExactly(expected);
    }

    @Test
    void several_statements_in_one_literal_are_all_found() {
        assertThat(found(block("IF a THEN EXECUTE 'DROP TABLE t; DROP TABLE u;'; END IF;")))
                .containsExactly("Drop![if a] DROP TABLE t", "Drop![if a] DROP TABLE u");
    }

    @Test
    void loops_over_dynamic_sql_run_it_once_before_their_body() {
        assertThat(found(block("FOR r IN EXECUTE 'SELECT ' || x USING 1 LOOP DROP TABLE t; END LOOP;")))
                .containsExactly("Drop[if, loop] DROP TABLE t", "Dynamic \"SELECT \" 'SELECT ' || x");
        assertThat(found(block("RETURN QUERY EXECUTE sql USING 1;"))).containsExactly("Dynamic \"\" sql");
    }

    @Test
    void a_cursor_runs_the_query_it_is_declared_for() {
        assertThat(found("DO $$ DECLARE a int := 1; al ALIAS FOR $1; c NO SCROLL CURSOR (n int) FOR SELECT n;"
                        + " DECLARE t.a%TYPE; BEGIN OPEN c(1); END $$"))
                .containsExactly("Select SELECT n");
    }

    @Test
    void options_and_labels_stand_in_front_of_the_block() {
        assertThat(found("DO $$ #variable_conflict use_column\n <<b>> DECLARE x int; BEGIN DROP TABLE t; END b; $$"))
                .containsExactly("Drop DROP TABLE t");
    }

    @Test
    void a_body_in_quotes_is_read_where_it_stands() {
        assertThat(found("DO 'BEGIN IF a = ''it''''s'' THEN EXECUTE ''DROP TABLE \"t\"''; END IF; END'"))
                .containsExactly("Drop![if a =  'it''s'] DROP TABLE \"t\"");
        assertThat(found("DO E'BEGIN\\n  DROP TABLE t;\\nEND'")).containsExactly("Drop DROP TABLE t");
    }

    @Test
    void names_in_a_quoted_body_are_those_that_the_server_sees() {
        Body body = body("DO 'BEGIN COMMENT ON TABLE t IS ''it''''s''; DROP TABLE \"a''b\"; END'");

        assertThat(((Drop) body.statements().get(1).statement()).names()).containsExactly(Name.of("a'b"));
        assertThat(body.text()).isEqualTo("BEGIN COMMENT ON TABLE t IS 'it''s'; DROP TABLE \"a'b\"; END");
    }

    @Test
    void functions_in_sql_hold_plain_statements() {
        String atomic =
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC INSERT INTO t VALUES (1); SELECT CASE WHEN a THEN 1 END; END";

        assertThat(found("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP TABLE t; SELECT 1 INTO t'"))
                .containsExactly("Drop DROP TABLE t", "Select SELECT 1 INTO t");
        assertThat(found(atomic))
                .containsExactly("Insert INSERT INTO t VALUES (1)", "Select SELECT CASE WHEN a THEN 1 END");
        assertThat(found("CREATE FUNCTION f() RETURNS int RETURN 1")).isEmpty();
        assertThat(found("CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; DROP TABLE t; END $$"))
                .containsExactly("Drop DROP TABLE t");
    }

    @Test
    void other_languages_yield_nothing_and_say_so() {
        assertThat(found("DO LANGUAGE plpython3u $$ plpy.execute('DROP TABLE t') $$"))
                .containsExactly("the language plpython3u is not read");
        assertThat(body("CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'obj', 'f'")
                        .understood())
                .isFalse();
    }

    @Test
    void a_block_in_a_block_is_entered_when_it_runs() {
        String script = "DO $a$ BEGIN DROP TABLE a; DO $b$ BEGIN DROP TABLE b; END $b$; END $a$; DROP TABLE c;";

        assertThat(SqlReader.read(script).statements().get(0).inner())
                .extracting(inner -> inner.span().of(script))
                .containsExactly("DROP TABLE a", "DO $b$ BEGIN DROP TABLE b; END $b$", "DROP TABLE b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "BEGIN DROP TABLE t; § syntax error at end of input",
                "BEGIN DROP TABLE t; END IF; § syntax error at or near \"IF\"",
                "BEGIN DROP TABLE t; IF a THEN END; § syntax error at or near \";\"",
                "BEGIN DROP TABLE t; LOOP NULL; END IF; END § syntax error at or near \"IF\"",
                "BEGIN DROP TABLE t; ELSE NULL; END § syntax error at or near \"ELSE\"",
                "BEGIN DROP TABLE t; WHEN a THEN NULL; END § syntax error at or near \"WHEN\"",
                "BEGIN DROP TABLE t; IF a; END IF; END § syntax error at or near \";\"",
                "BEGIN DROP TABLE t; EXECUTE; END § syntax error at or near \";\"",
                "BEGIN DROP TABLE t; END; x § syntax error at or near \"x\"",
                "BEGIN DROP TABLE t; EXCEPTION NULL; END; § syntax error at or near \"NULL\"",
                "BEGIN DROP TABLE t; x := 'open; END § unterminated quoted string at or near \"'open; END \""
            })
    void a_body_that_cannot_be_followed_says_where_and_keeps_what_came_before(String code, String problem) {
        String script = "DO $$ " + code + " $$";

        assertThat(found(script)).containsExactly("Drop DROP TABLE t", problem);
        assertThat(body(script).understood()).isFalse();
        assertThat(SqlReader.read(script).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SELECT 1;", "BEGIN", "DECLARE", "<<", "#", "'", "END", "begin ;"})
    void a_body_without_a_block_is_not_understood(String code) {
        assertThat(body("DO $$" + code + "$$").understood()).isFalse();
    }

    static Stream<String> deep() {
        int n = 100_000;
        return Stream.of(
                "BEGIN ".repeat(n) + "DROP TABLE t; " + "END; ".repeat(n),
                "BEGIN " + "IF a THEN ".repeat(n) + "DROP TABLE t; " + "END IF; ".repeat(n) + "END",
                "BEGIN " + "LOOP ".repeat(n) + "DROP TABLE t; " + "END LOOP; ".repeat(n) + "END",
                "BEGIN " + "IF a THEN NULL; ELSE ".repeat(2_000) + "DROP TABLE t; " + "END IF; ".repeat(2_000) + "END",
                "BEGIN x := " + "(".repeat(n) + ")".repeat(n) + "; DROP TABLE t; END",
                "BEGIN " + "BEGIN NULL; EXCEPTION WHEN a THEN ".repeat(n) + "DROP TABLE t; " + "END; ".repeat(n)
                        + "END",
                "BEGIN EXECUTE " + "'DROP TABLE t;' || ".repeat(1) + "'".repeat(n) + "; END");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void no_nesting_is_too_deep(String code) {
        Body body = body("DO $$ " + code + " $$");

        assertThat(body.understood()).isTrue();
        assertThat(body.statements()).isNotEmpty();
    }

    @Test
    void bodies_in_bodies_are_entered_only_so_far() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            script.append("DO $a").append(i).append("$ BEGIN ");
        }
        script.append("DROP TABLE t;");
        for (int i = 19_999; i >= 0; i--) {
            script.append(" END $a").append(i).append("$;");
        }

        assertThat(SqlReader.read(script.toString()).statements().get(0).inner())
                .hasSize(8);
    }
}
