package dev.drydock.sql;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No input makes the reader throw, loop or slow down; whatever it is, every part of it belongs to a statement. */
class ReaderRobustnessTest {

    private static final List<String> FORMS = Forms.all().map(Forms.Form::sql).toList();
    private static final String ODDITIES = "();,'\"$$\\/*-- \n.:=<>+-[]{}%§\u0000\uD83D\uFEFFé0x1e_";

    private static void survives(String text) {
        SqlScript script = SqlReader.read(text);

        int end = 0;
        for (Statement statement : script.statements()) {
            assertThat(statement.span().start()).as(text).isGreaterThanOrEqualTo(end);
            end = statement.span().end();
            statement.actions().forEach(action -> inside(statement.span(), action, text));
        }
        assertThat(end).as(text).isLessThanOrEqualTo(text.length());
        script.errors().forEach(error -> assertThat(error.span().end()).as(text).isLessThanOrEqualTo(text.length()));
        assertThat(script.errors().size())
                .as(text)
                .isLessThanOrEqualTo(script.statements().size());
    }

    private static void inside(Span outer, TableAction action, String text) {
        assertThat(outer.to(action.span())).as(text).isEqualTo(outer);
        action.actions().forEach(inner -> inside(action.span(), inner, text));
    }

    private static String truncated(String form, Random random) {
        return form.substring(0, random.nextInt(form.length() + 1));
    }

    private static String tail(String form, Random random) {
        return form.substring(random.nextInt(form.length() + 1));
    }

    private static String mutated(String form, Random random) {
        StringBuilder text = new StringBuilder(form);
        for (int i = 0; i <= random.nextInt(4); i++) {
            char odd = ODDITIES.charAt(random.nextInt(ODDITIES.length()));
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, odd);
            } else {
                text.setCharAt(at, odd);
            }
        }
        return text.toString();
    }

    private static String shuffled(String form, Random random) {
        List<String> words = new ArrayList<>(List.of(form.split("(?<=\\W)|(?=\\W)")));
        Collections.shuffle(words, random);
        return String.join(random.nextBoolean() ? " " : "", words);
    }

    private static String without(String form, Random random) {
        List<String> words = new ArrayList<>(List.of(form.split(" ")));
        words.remove(random.nextInt(words.size()));
        return String.join(" ", words);
    }

    private static String crossed(String form, Random random) {
        return truncated(form, random) + " " + tail(FORMS.get(random.nextInt(FORMS.size())), random);
    }

    private static String noise(String form, Random random) {
        return random.ints(random.nextInt(60), 0, 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Stream<Arguments> mangling() {
        return Stream.of(
                named("truncated", ReaderRobustnessTest::truncated),
                named("tail", ReaderRobustnessTest::tail),
                named("mutated", ReaderRobustnessTest::mutated),
                named("shuffled", ReaderRobustnessTest::shuffled),
                named("without a word", ReaderRobustnessTest::without),
                named("crossed", ReaderRobustnessTest::crossed),
                named("noise", ReaderRobustnessTest::noise));
    }

    private static Arguments named(String name, BiFunction<String, Random, String> mangle) {
        return Arguments.of(name, mangle);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mangling")
    void mangled_statements_are_reported_and_passed(String name, BiFunction<String, Random, String> mangle) {
        Random random = new Random(name.hashCode());
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            for (int round = 0; round < 5; round++) {
                for (String form : FORMS) {
                    survives(mangle.apply(form, random));
                }
                List<String> script = FORMS.stream()
                        .map(form -> random.nextInt(10) == 0 ? mangle.apply(form, random) : form)
                        .toList();
                survives(String.join(";\n", script));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "CASE ", "a,", "+", "'x' ", "$", "\"a\".", "NOT ", "/*", "COPY t FROM stdin;\n", "0x "
            })
    void a_long_repetition_takes_linear_time(String part) {
        String text = "CREATE TABLE t (a int DEFAULT " + part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(ofSeconds(5), () -> survives(text));
    }

    @Test
    void ten_thousand_statements_are_read_in_no_time() {
        String text = "ALTER TABLE t ADD COLUMN c varchar(10) NOT NULL DEFAULT 'x';\n".repeat(10_000);

        SqlScript script = assertTimeoutPreemptively(ofSeconds(5), () -> SqlReader.read(text));

        assertThat(script.statements()).hasSize(10_000);
        assertThat(script.errors()).isEmpty();
    }

    @Test
    void a_literal_of_a_megabyte_is_one_token() {
        String text = "INSERT INTO t VALUES ('" + "x".repeat(1 << 20) + "');SELECT 1";

        SqlScript script = assertTimeoutPreemptively(ofSeconds(5), () -> SqlReader.read(text));

        assertThat(script.statements()).extracting(Element::kind).containsExactly("Insert", "Select");
    }

    @Test
    void a_default_of_a_megabyte_still_tells_its_functions() {
        Expression huge = new Expression("concat('" + "a".repeat(1 << 20) + "', random())", new Span(0, 1));

        assertThat(assertTimeoutPreemptively(ofSeconds(5), huge::functions))
                .containsExactlyInAnyOrder("concat", "random");
    }
}
