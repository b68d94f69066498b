package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the result of an expression may change, and which expressions are constants. */
class ExpressionVolatilityTest {

    private static Expression of(String text) {
        return new Expression(text, new Span(0, text.length()));
    }

    private static String volatility(String text, int major) {
        return of(text).volatility(major, ExpressionVolatilityTest::user)
                .map(Enum::name)
                .orElse("unknown");
    }

    private static Optional<Volatility> user(Name name) {
        return switch (name.toString()) {
            case "own.fixed" -> Optional.of(Volatility.IMMUTABLE);
            case "token", "own.token" -> Optional.of(Volatility.VOLATILE);
            default -> Optional.empty();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "5 § IMMUTABLE",
                "NULL § IMMUTABLE",
                "'random()' § IMMUTABLE",
                "lower(a) || 'x' § STABLE",
                "'a' || 'x' § IMMUTABLE",
                "a + 1 § IMMUTABLE",
                "a + b § STABLE",
                "-a * -(b) § IMMUTABLE",
                "a > 0 AND a <= 10 § IMMUTABLE",
                "a > b § STABLE",
                "a != 'x' AND 'y' < b § IMMUTABLE",
                "a != 'x'::timestamptz § STABLE",
                "a < date '2020-01-01' § STABLE",
                "a IN ('x', 'y') AND b BETWEEN 1 AND 2 § IMMUTABLE",
                "a IN (b, c) § STABLE",
                "a IS DISTINCT FROM NULL § IMMUTABLE",
                "a IS DISTINCT FROM b § STABLE",
                "a ~ '^x' § IMMUTABLE",
                "a LIKE 'x%' § IMMUTABLE",
                "CURRENT_TIMESTAMP § STABLE",
                "current_timestamp(3) § STABLE",
                "t.current_date § IMMUTABLE",
                "\"current_date\" § IMMUTABLE",
                "user § STABLE",
                "now() § STABLE",
                "pg_catalog.now() § STABLE",
                "\"now\"() § STABLE",
                "random() § VOLATILE",
                "(random() * 10)::int § VOLATILE",
                "clock_timestamp() § VOLATILE",
                "nextval('s'::regclass) § VOLATILE",
                "gen_random_uuid() § VOLATILE",
                "Public.UUID_generate_v4() § VOLATILE",
                "md5(random()::text) § VOLATILE",
                "coalesce(a, greatest(b, nullif(c, 'x'))) § IMMUTABLE",
                "CASE WHEN a THEN lower('X') ELSE 'b' END § IMMUTABLE",
                "to_tsvector(a) § STABLE",
                "to_tsvector('english', a) § IMMUTABLE",
                "to_timestamp(0) § IMMUTABLE",
                "to_timestamp('1', 'Y') § STABLE",
                "timezone('utc', now()) § STABLE",
                "a AT TIME ZONE 'utc' § IMMUTABLE",
                "date_trunc('day', a) § STABLE",
                "extract(year FROM a) § STABLE",
                "'{}'::jsonb § IMMUTABLE",
                "'now'::timestamptz § IMMUTABLE",
                "CAST('now' AS timestamptz) § IMMUTABLE",
                "a::date § STABLE",
                "CAST(a AS varchar(10)) § STABLE",
                "a::numeric(10, 2) § IMMUTABLE",
                "a::double precision + 1 § IMMUTABLE",
                "a::int[] § STABLE",
                "interval '1 day' § IMMUTABLE",
                "(SELECT 1) § STABLE",
                "fixed() § unknown",
                "own.fixed() § IMMUTABLE",
                "own.random() § unknown",
                "own.fixed() + fixed() § unknown",
                "fixed() + random() § VOLATILE",
                "token() § VOLATILE",
                "pg_catalog.token() § unknown",
                "a <=> b § unknown",
                "f(x => 1) § unknown",
                "'broken § unknown",
                "a:: § unknown"
            })
    void the_most_volatile_part_counts(String text, String volatility) {
        assertThat(volatility(text, 16)).isEqualTo(volatility);
    }

    @ParameterizedTest
    @CsvSource({
        "uuidv7(), 17, unknown",
        "uuidv7(), 18, VOLATILE",
        "uuidv7(), 99, VOLATILE",
        "random_normal(), 15, unknown",
        "random_normal(), 16, VOLATILE",
        "'pg_is_in_backup()', 14, VOLATILE",
        "'pg_is_in_backup()', 15, unknown",
        "now(), 9, STABLE"
    })
    void functions_come_and_go_with_versions(String text, int major, String volatility) {
        assertThat(volatility(text, major)).isEqualTo(volatility);
    }

    @Test
    void the_volatile_functions_are_named_in_order() {
        assertThat(of("concat(random(), lower(a), own.token(), Clock_timestamp(), random())")
                        .volatileFunctions(16, ExpressionVolatilityTest::user))
                .containsExactly("random", "token", "clock_timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.5",
                "- + 1",
                "'x'",
                "NULL",
                "true",
                "E'a\\n'",
                "$x$y$x$",
                "(1)",
                "((- 1))",
                "'{}'::jsonb",
                "'now'::timestamptz::date",
                "'a'::varchar(10) COLLATE \"C\"",
                "ARRAY[1, 2]::int[]",
                "ARRAY[]::text[]",
                "ARRAY[[1, 2], [3, -4]]",
                "ROW(1, 'a', NULL)",
                "(1, 2)",
                "CAST('1' AS int)",
                "CAST(-1 AS numeric(3, 1))",
                "interval '1' day",
                "interval '1 day'",
                "timestamp with time zone '2020-01-01'",
                "public.mood 'happy'",
                "double precision '1'",
                "B'101'"
            })
    void literals_and_what_is_made_of_them_are_constants(String text) {
        assertThat(of(text).isConstant()).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "now()",
                "CURRENT_DATE",
                "lower('X')",
                "1 + 1",
                "'a' || 'b'",
                "a::int",
                "(1",
                "1)",
                "ARRAY[a]",
                "ARRAY[1",
                "ROW(now())",
                "CAST(a AS int)",
                "CAST(1, 2 AS int)",
                "interval",
                "'a",
                "1 1",
                "[1]",
                "::int",
                "-",
                "$1",
                "'a' COLLATE",
                "CASE WHEN true THEN 1 END",
                "(SELECT 1)"
            })
    void whatever_is_computed_is_no_constant(String text) {
        assertThat(of(text).isConstant()).as(text).isFalse();
    }

    @Test
    void no_text_is_too_odd_or_too_deep() {
        List<String> parts = List.of(
                "random",
                "(",
                ")",
                "'x'",
                "'",
                "::",
                "int",
                "[",
                "]",
                ",",
                "ARRAY",
                "CAST",
                "AS",
                "-",
                "1",
                ".",
                "a",
                "IN",
                "between",
                "||",
                "interval",
                "\"",
                "$1",
                "ROW",
                "time",
                "with",
                "collate",
                "%",
                "double",
                "timestamp(3)");
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
            }
            Expression odd = of(text.toString());
            assertThat(odd.isConstant()
                            && !odd.volatileFunctions(16, name -> Optional.empty())
                                    .isEmpty())
                    .as(odd.text())
                    .isFalse();
        }
        assertThat(of("(".repeat(100_000) + "1" + ")".repeat(100_000)).isConstant())
                .isTrue();
        assertThat(volatility("f(".repeat(100_000) + "random()", 16)).isEqualTo("VOLATILE");
    }
}
