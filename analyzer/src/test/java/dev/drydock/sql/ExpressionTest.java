package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told about an expression. */
class ExpressionTest {

    private static Expression of(String text) {
        return new Expression(text, new Span(0, text.length()));
    }

    @Test
    void functions_are_folded_and_lose_their_schema() {
        assertThat(of("Coalesce(pg_catalog.LOWER(a), \"MyF\"(b), now()::text)").functions())
                .containsExactly("coalesce", "lower", "MyF", "now");
        assertThat(of("CURRENT_TIMESTAMP").functions()).isEmpty();
        assertThat(of("'random()'").functions()).isEmpty();
    }

    @Test
    void columns_are_folded() {
        assertThat(of("A > 0 AND t.b IS NULL OR \"C\" = lower(d)").columns()).containsExactly("a", "b", "C", "d");
    }

    @ParameterizedTest
    @CsvSource({
        "a IS NOT NULL, true",
        "(a IS NOT NULL), true",
        "((A is not null)), true",
        "b > 0 AND a IS NOT NULL, true",
        "NOT a IS NULL, true",
        "NOT (a IS NULL), true",
        "NOT (a IS NOT NULL), false",
        "a IS NULL, false",
        "b IS NOT NULL, false",
        "a IS NOT NULL OR b > 0, false",
        "a > 0, false"
    })
    void not_null_is_proven_by_a_conjunct_alone(String condition, boolean proven) {
        assertThat(of(condition).provesNotNull("a")).isEqualTo(proven);
    }

    @Test
    void what_cannot_be_parsed_still_yields_its_calls() {
        Expression odd = of("@@@ random() + \"F\" (1) AND x IN (2) || 'f(x)'");

        assertThat(odd.functions()).containsExactlyInAnyOrder("random", "F");
        assertThat(odd.columns()).isEmpty();
    }

    @Test
    void no_text_makes_it_throw() {
        List<String> parts = List.of(
                "random(",
                "(",
                ")",
                "'x'",
                "'",
                "::",
                "int",
                "[",
                "]",
                ",",
                "CAST",
                "AS",
                "-",
                "1",
                ".",
                "a",
                "IN",
                "BETWEEN",
                "||",
                "interval",
                "\"",
                "$1",
                "NOT",
                "NULL",
                "IS",
                "CASE",
                "WHEN",
                "END",
                "SELECT",
                "FROM",
                "*",
                "%",
                "@@",
                "\\",
                "#",
                "`",
                "{",
                "?",
                ":x",
                "AND",
                "OVER",
                "--",
                "/*",
                "\u0000");
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
            }
            Expression odd = of(text.toString());
            assertThatCode(() -> odd.provesNotNull(odd.functions() + "" + odd.columns()))
                    .as(odd.text())
                    .doesNotThrowAnyException();
        }
        assertThat(of("[".repeat(60_000)).functions()).isEmpty();
    }

    @Test
    void a_chain_deeper_than_the_stack_is_told_by_its_shape() {
        assertThat(of("a > 0 AND ".repeat(6_000) + "random() > 1").functions()).contains("random");
        assertThat(of("(".repeat(5_000) + "random()" + ")".repeat(5_000)).functions())
                .contains("random");
    }
}
