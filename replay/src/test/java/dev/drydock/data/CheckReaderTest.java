package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        CheckReader read = CheckReader.of(condition);

        assertThat(read.understood()).isTrue();
        assertThat(read.limits()).isEqualTo(Map.of(column, limits));
    }

    @Test
    void conditions_on_several_columns_are_told_apart() {
        CheckReader read = CheckReader.of(
                "CHECK (((a > 0) AND (b = ANY (ARRAY['x and y'::text])) AND (a < 10) AND (c IS NOT NULL)))");

        assertThat(read.understood()).isTrue();
        assertThat(read.limits())
                .isEqualTo(Map.of("a", range(1L, 9L), "b", Limits.oneOf(List.of("x and y")), "c", Limits.known()));
    }

    @Test
    void what_is_not_understood_keeps_what_is() {
        CheckReader read = CheckReader.of("CHECK (((a > 0) AND (b ~ '^x'::text)))");

        assertThat(read.understood()).isFalse();
        assertThat(read.limits()).isEqualTo(Map.of("a", range(1L, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHECK (((a > 0) OR (b > 0)))",
                "CHECK ((a < b))",
                "CHECK ((NOT (a > 0)))",
                "CHECK ((a <> 3))",
                "CHECK ((lower(a) = 'x'::text))",
                "CHECK (((a + 1) > 5))",
                "CHECK ((a = ANY (ARRAY[1, 2])) OR (b > 3))",
                "CHECK ((state <> ALL (ARRAY['x'::text])))"
            })
    void anything_else_demands_nothing_and_says_so(String condition) {
        CheckReader read = CheckReader.of(condition);

        assertThat(read.understood()).isFalse();
        assertThat(read.limits()).isEmpty();
    }

    private static Limits range(@Nullable Long min, @Nullable Long max) {
        return new Limits(min, max, List.of(), 0, Integer.MAX_VALUE, false);
    }
}
