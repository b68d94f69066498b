package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckReaderTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("CHECK ((age > 0))", "age", range(1L, null)),
                Arguments.of("CHECK ((age >= 18)) NOT VALID", "age", range(18L, null)),
                Arguments.of("CHECK ((age < 100))", "age", range(null, 99L)),
                Arguments.of("age <= 2.5", "age", range(null, 2L)),
                Arguments.of("age > -2.5", "age", range(-2L, null)),
                Arguments.of("0 < age", "age", range(1L, null)),
                Arguments.of("CHECK (((age >= 1) AND (age <= 5)))", "age", range(1L, 5L)),
                Arguments.of("age BETWEEN 1 AND 5", "age", range(1L, 5L)),
                Arguments.of("CHECK ((price >= (0)::numeric))", "price", range(0L, null)),
                Arguments.of("CHECK ((price > '-5'::integer))", "price", range(-4L, null)),
                Arguments.of("CHECK ((\"Age\" > 0))", "Age", range(1L, null)),
                Arguments.of("CHECK ((VALUE > 0))", "value", range(1L, null)),
                Arguments.of("state IN ('new', 'it''s old')", "state", Limits.oneOf(List.of("new", "it's old"))),
                Arguments.of(
                        "CHECK ((state = ANY (ARRAY['new'::text, 'old'::text])))",
                        "state",
                        Limits.oneOf(List.of("new", "old"))),
                Arguments.of(
                        "CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'old'::character varying])::text[])))",
                        "state",
                        Limits.oneOf(List.of("new", "old"))),
                Arguments.of("CHECK ((rank = ANY (ARRAY[1, 2, 3])))", "rank", Limits.oneOf(List.of("1", "2", "3"))),
                Arguments.of("CHECK ((state = 'new'::text))", "state", Limits.oneOf(List.of("new"))),
                Arguments.of("CHECK ((char_length(code) = 3))", "code", Limits.length(3, 3)),
                Arguments.of("CHECK ((length((code)::text) <= 8))", "code", Limits.length(0, 8)),
                Arguments.of("CHECK ((length(code) > 2))", "code", Limits.length(3, Integer.MAX_VALUE)),
                Arguments.of("CHECK ((code IS NOT NULL)) NO INHERIT", "code", Limits.known()));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void a_simple_condition_is_understood(String condition, String column, Limits limits) {
        assertThat(CheckReader.of(condition)).containsExactly(Demand.on(column, limits));
    }

    @Test
    void conditions_on_several_columns_are_told_apart() {
        assertThat(CheckReader.of(
                        "CHECK (((a > 0) AND (b = ANY (ARRAY['x and y'::text])) AND (a < 10) AND (c IS NOT NULL)))"))
                .containsExactly(
                        demand(Map.of("a", range(1L, 9L), "b", Limits.oneOf(List.of("x and y")), "c", Limits.known())));
    }

    @Test
    void what_is_not_understood_keeps_what_is() {
        assertThat(CheckReader.of("CHECK (((a > 0) AND (b ~ '^x'::text)))"))
                .containsExactly(new Demand(Map.of("a", range(1L, null)), List.of(), Set.of("b")));
    }

    static Stream<Arguments> choices() {
        Limits known = Limits.known();
        Limits nothing = Limits.nothing();
        return Stream.of(
                Arguments.of(
                        "CHECK ((((a IS NOT NULL) AND (b IS NULL)) OR ((a IS NULL) AND (b IS NOT NULL))))",
                        List.of(Map.of("a", known, "b", nothing), Map.of("a", nothing, "b", known))),
                Arguments.of(
                        "CHECK (((a IS NULL) <> (b IS NULL)))",
                        List.of(Map.of("a", nothing, "b", known), Map.of("a", known, "b", nothing))),
                Arguments.of(
                        "CHECK ((num_nonnulls(a, b) = 1))",
                        List.of(Map.of("a", known, "b", nothing), Map.of("a", nothing, "b", known))),
                Arguments.of("num_nonnulls(a, b) >= 1", List.of(Map.of("a", known), Map.of("b", known))),
                Arguments.of("a IS NULL OR b IS NOT NULL", List.of(Map.of("b", known), Map.of("a", nothing))),
                Arguments.of("NOT (a IS NULL AND b IS NULL)", List.of(Map.of("a", known), Map.of("b", known))),
                Arguments.of(
                        "CHECK ((((kind)::text <> 'A'::text) OR (b > 0)))",
                        List.of(Map.of("kind", Limits.noneOf(List.of("A"))), Map.of("b", range(1L, null)))),
                Arguments.of(
                        "(a = 'x') OR (a = 'y')",
                        List.of(Map.of("a", Limits.oneOf(List.of("x"))), Map.of("a", Limits.oneOf(List.of("y"))))),
                Arguments.of(
                        "CASE WHEN a = 'x' THEN b >= 0 ELSE NULL::boolean END",
                        List.of(
                                Map.of("a", Limits.oneOf(List.of("x")).and(known), "b", range(0L, null)),
                                Map.of("a", Limits.noneOf(List.of("x"))))),
                Arguments.of(
                        "active OR NOT deleted",
                        List.of(
                                Map.of("active", Limits.oneOf(List.of("t"))),
                                Map.of("deleted", Limits.oneOf(List.of("f"))))),
                Arguments.of(
                        "a IS TRUE",
                        List.of(Map.of("a", Limits.oneOf(List.of("t")).and(known)))),
                Arguments.of("a <> ALL (ARRAY['x'::text])", List.of(Map.of("a", Limits.noneOf(List.of("x"))))),
                Arguments.of("a NOT IN (1, 2)", List.of(Map.of("a", Limits.noneOf(List.of("1", "2"))))),
                Arguments.of("a = ANY ('{x,y}'::text[])", List.of(Map.of("a", Limits.oneOf(List.of("x", "y"))))),
                Arguments.of("NOT (a > 0)", List.of(Map.of("a", range(null, 0L)))),
                Arguments.of("length(btrim(a)) > 0", List.of(Map.of("a", Limits.length(1, Integer.MAX_VALUE)))),
                Arguments.of("((login)::text = lower((login)::text))", List.of(Map.of("login", Limits.lowerCase()))));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void each_way_to_satisfy_a_condition_is_found(String condition, List<Map<String, Limits>> ways) {
        assertThat(CheckReader.of(condition))
                .containsExactlyElementsOf(
                        ways.stream().map(CheckReaderTest::demand).toList());
    }

    @ParameterizedTest
    @CsvSource({"a < b, a, <, b", "a >= b, b, <=, a", "CHECK ((a <> b)), a, <>, b", "NOT (a = b), a, <>, b"})
    void columns_are_compared(String condition, String left, String operator, String right) {
        assertThat(CheckReader.of(condition)).containsExactly(Demand.on(new Demand.Order(left, operator, right)));
    }

    @Test
    void a_condition_that_is_never_true_has_no_way() {
        assertThat(CheckReader.of("CHECK (false)")).isEmpty();
        assertThat(CheckReader.of("CHECK (a > 0 OR true)")).contains(Demand.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHECK ((lower(a) = 'x'::text)) | a",
                "CHECK (((a + b) > 5)) | a b",
                "a ~ '^x' | a",
                "a LIKE 'x%' | a",
                "a NOT LIKE 'x%' | a",
                "a IS DISTINCT FROM b | a b",
                "coalesce(a, b) > 3 | a b",
                "a[1] > 3 | a",
                "extract(year FROM a) > 3 | a",
                "(a, b) = (1, 2) | a b",
                "a @> '{}'::jsonb | a",
                "a > now() | a",
                "CASE a WHEN 1 THEN true END | a"
            })
    void anything_else_demands_nothing_and_says_of_what(String condition, String columns) {
        List<Demand> read = CheckReader.of(condition);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).limits()).isEmpty();
        assertThat(read.get(0).orders()).isEmpty();
        assertThat(read.get(0).unclear()).contains(columns.split(" "));
    }

    private static Demand demand(Map<String, Limits> limits) {
        return new Demand(limits, List.of(), Set.of());
    }

    private static Limits range(@Nullable Long min, @Nullable Long max) {
        return new Limits(min, max, null, List.of(), 0, Integer.MAX_VALUE, false, false, false);
    }
}
