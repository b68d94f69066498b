package dev.drydock.sql;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No body makes its reader throw, hang or point outside of it. */
class BodyRobustnessTest {

    private static final List<String> PARTS = List.of(
            "BEGIN",
            "END",
            "END;",
            "END IF;",
            "END LOOP;",
            "END CASE;",
            "IF a THEN",
            "ELSE",
            "ELSIF b THEN",
            "LOOP",
            "CASE",
            "CASE x",
            "WHEN 1 THEN",
            "EXCEPTION",
            "WHEN OTHERS THEN",
            "DECLARE",
            "c CURSOR FOR SELECT (1;",
            "x int := 1;",
            "FOR i IN 1..2 LOOP",
            "FOR r IN SELECT 1 LOOP",
            "FOR r IN (SELECT 1 LOOP",
            "FOR r IN LOOP",
            "FOR r IN EXECUTE 'x' LOOP",
            "FOREACH x IN ARRAY y LOOP",
            "WHILE a LOOP",
            "RETURN;",
            "RETURN QUERY SELECT 1;",
            "RETURN QUERY EXECUTE 'SELECT 1';",
            "EXECUTE 'DROP TABLE t';",
            "EXECUTE 'DO $q$ BEGIN NULL; END $q$';",
            "EXECUTE 'DROP TABLE ' || x;",
            "EXECUTE E'\\'' || 'x';",
            "EXECUTE U&'\\00zz\\+1F600\\';",
            "EXECUTE ;",
            "PERFORM (1;",
            "PERFORM f();",
            "SELECT 1 INTO;",
            "SELECT INTO x, y 1, (2;",
            "SELECT 1 INTO STRICT x INTO y;",
            "INSERT INTO t VALUES (1) RETURNING a INTO b;",
            "ALTER TABLE t ADD c int;",
            "DROP TABEL t;",
            "x := (1;",
            "<<a>>",
            "<<",
            "EXIT WHEN a;",
            "OPEN c FOR SELECT 1;",
            "DO 'BEGIN NULL; END';",
            "''",
            "'",
            "$$",
            "$q$",
            "\"",
            ";",
            "(",
            ")",
            "#",
            "\\",
            "--",
            "/*",
            "\u0000",
            "INTO",
            "IMPORT x INTO y;",
            "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; END;");
    private static final List<String> FRAMES = List.of(
            "DO $$ %s $$",
            "DO $b$%s$b$;",
            "DO '%s'",
            "DO E'%s'",
            "DO U&'%s'",
            "DO LANGUAGE sql $$%s$$",
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN %s END $f$",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC %s; END",
            "DO $o$ BEGIN EXECUTE $i$ DO $$ %s $$ $i$; END $o$");

    private static int survives(String text) {
        int count = 0;
        for (Statement statement : SqlReader.read(text).statements()) {
            for (Statement inner : statement.inner()) {
                assertThat(statement.span().to(inner.span())).as(text).isEqualTo(statement.span());
                count++;
            }
            Body body = statement instanceof DoBlock block
                    ? block.body()
                    : statement instanceof CreateFunction function
                            ? function.body().orElse(null)
                            : null;
            if (body != null) {
                body.statements().forEach(s -> inside(body, s.statement().span(), text));
                body.dynamic().forEach(d -> inside(body, d.span(), text));
                body.problem().ifPresent(problem -> inside(body, problem.span(), text));
                count += body.dynamic().size();
            }
        }
        return count;
    }

    private static void inside(Body body, Span span, String text) {
        assertThat(body.written().span().to(span))
                .as(text)
                .isEqualTo(body.written().span());
    }

    @Test
    void parts_in_any_order_are_survived() {
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 8_000; i++) {
            StringBuilder code = new StringBuilder(random.nextInt(4) > 0 ? "BEGIN " : "");
            for (int j = random.nextInt(10); j > 0; j--) {
                code.append(PARTS.get(random.nextInt(PARTS.size()))).append(' ');
            }
            code.append(random.nextInt(4) > 0 ? "END" : "");
            String frame = FRAMES.get(random.nextInt(FRAMES.size()));
            boolean quoted = frame.contains("'%s'") && random.nextInt(5) > 0;
            found += survives(frame.replace("%s", quoted ? code.toString().replace("'", "''") : code));
        }
        assertThat(found).isGreaterThan(4_000);
    }

    @Test
    void a_body_that_is_cut_anywhere_is_survived() {
        String code = """
                <<o>> DECLARE x int := CASE WHEN a THEN 1 END; c CURSOR (y int) FOR SELECT y; BEGIN
                IF NOT EXISTS (SELECT 1 FROM t WHERE a = 'it''s') THEN ALTER TABLE t ADD c int; ELSE PERFORM f(); END IF;
                FOR r IN SELECT a INTO STRICT b, d.e FROM t LOOP EXECUTE format('DROP TABLE %I', r) USING x; END LOOP;
                CASE x WHEN 1 THEN RETURN QUERY EXECUTE 'SELECT ' || E'\\'1\\''; ELSE RETURN; END CASE;
                BEGIN EXECUTE $q$ DO 'BEGIN DROP TABLE u; END' $q$; EXCEPTION WHEN others THEN RAISE; END; END o""";
        for (int i = 0; i <= code.length(); i++) {
            String cut = code.substring(0, i);
            survives("DO $$" + cut + "$$");
            survives("DO '" + cut.replace("'", "''") + "'");
            survives("DO $$" + code.substring(i) + "$$");
        }
    }

    static Stream<String> large() {
        int n = 50_000;
        return Stream.of(
                "BEGIN " + "DROP TABLE t; ".repeat(n) + "END",
                "BEGIN " + "IF a THEN ".repeat(n),
                "BEGIN " + "CASE ".repeat(n),
                "BEGIN " + "CASE x WHEN 1 THEN ".repeat(n),
                "BEGIN " + "FOR r IN ".repeat(n),
                "BEGIN " + "BEGIN NULL; EXCEPTION WHEN a THEN ".repeat(n),
                "BEGIN " + "<<a>> ".repeat(n),
                "DECLARE " + "c CURSOR FOR SELECT 1; ".repeat(n),
                "DECLARE " + "c CURSOR FOR FOR ".repeat(n),
                "BEGIN EXECUTE " + "'a' || ".repeat(n) + "'b'; END",
                "BEGIN EXECUTE " + "(".repeat(n) + "'b'; END",
                "BEGIN SELECT a INTO " + "x, ".repeat(n) + "y; END",
                "BEGIN " + "SELECT a INTO x; ".repeat(n) + "END",
                "BEGIN " + "EXECUTE 'DROP TABLE t'; ".repeat(n) + "END",
                "BEGIN x := '" + "y".repeat(5_000_000) + "'; END");
    }

    @ParameterizedTest
    @MethodSource("large")
    void time_grows_with_length(String code) {
        assertTimeoutPreemptively(ofSeconds(10), () -> {
            survives("DO $$ " + code + " $$");
            survives("DO '" + code.replace("'", "''") + "'");
        });
    }
}
