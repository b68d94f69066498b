package dev.drydock.migration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.drydock.sql.Span;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flyway's placeholders, and the way back to the user's own text. */
class PlaceholdersTest extends FolderTest {

    private History read(String text, Map<String, String> values) {
        return folder.with("V1__x.sql", text).read(null, values);
    }

    private static Script up(History history) {
        return history.migrations().get(0).up();
    }

    @Test
    void values_stand_in_names_literals_and_comments_whatever_the_case_of_their_names() {
        History history = read(
                "CREATE TABLE ${Schema}.t (a text DEFAULT '${value}'); -- ${schema}",
                Map.of("schema", "shop", "VALUE", "x;y"));

        assertThat(history.problems()).isEmpty();
        assertThat(up(history).text()).isEqualTo("CREATE TABLE shop.t (a text DEFAULT 'x;y'); -- shop");
        assertThat(up(history).statements()).hasSize(1);
    }

    @Test
    void a_value_is_not_searched_for_placeholders_again() {
        assertThat(up(read("SELECT '${a}'", Map.of("a", "${b}"))).text()).isEqualTo("SELECT '${b}'");
    }

    @Test
    void flyways_own_values_are_known() {
        String text = up(read("SELECT '${flyway:defaultSchema} ${flyway:filename} ${FLYWAY:USER}'", Map.of()))
                .text();

        assertThat(text).isEqualTo("SELECT 'public V1__x.sql drydock'");
    }

    @Test
    void a_missing_value_is_a_problem_with_the_way_out_and_the_rest_is_still_read() {
        History history = read("SELECT 1;\nSELECT ${limit} + ${limit};", Map.of());

        assertThat(history.unreadable())
                .extracting(Problem::toString)
                .containsExactly(
                        Path.of("db", "V1__x.sql")
                                + ":2:8: The placeholder ${limit} has no value. Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders.limit=….",
                        Path.of("db", "V1__x.sql")
                                + ":2:19: The placeholder ${limit} has no value. Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders.limit=….");
        assertThat(up(history).statements()).hasSize(2);
        assertThat(up(history).text()).endsWith("SELECT null + null;");
    }

    @Test
    void dollar_quotes_and_a_doubled_dollar_are_no_placeholders() {
        History history = read("DO $x$ BEGIN RAISE NOTICE '$${a}'; END $x$;\nSELECT '{}', '$${a}', '$$$ {'", Map.of());

        assertThat(history.problems()).isEmpty();
        assertThat(up(history).text()).isEqualTo(up(history).source());
    }

    @Test
    void a_third_dollar_begins_a_placeholder_again() {
        assertThat(up(read("SELECT '$$${a}'", Map.of("a", "b"))).text()).isEqualTo("SELECT '$$b'");
    }

    @Test
    void a_placeholder_without_an_end_is_refused_and_one_may_reach_over_lines() {
        assertThat(read("SELECT 1;\nSELECT '${'", Map.of()).unreadable())
                .extracting(Problem::message, problem -> problem.position().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "The placeholder that begins here has no end, so Flyway refuses the file.", "2:9"));
        assertThat(read("SELECT '${', 1;\nSELECT '}'", Map.of()).unreadable())
                .extracting(Problem::message)
                .containsExactly("The placeholder ${', 1;} has no value.");
    }

    @Test
    void places_behind_a_placeholder_are_those_of_the_users_file() {
        String source = "SELECT 1;\nDROP TABLE ${a}, ${b} CASCADE; DROP TABLE x;";
        Script script = up(read(source, Map.of("a", "a_very_long_table_name", "b", "b")));
        Span long_ = span(script, "a_very_long_table_name");
        Span behind = span(script, "CASCADE");

        assertThat(script.location(long_)).isEqualTo(Path.of("db", "V1__x.sql") + ":2:12");
        assertThat(script.end(long_)).isEqualTo(new Position(2, 16));
        assertThat(script.start(new Span(long_.start() + 5, long_.end()))).isEqualTo(new Position(2, 12));
        assertThat(script.start(behind)).isEqualTo(new Position(2, source.split("\n")[1].indexOf("CASCADE") + 1));
        assertThat(script.end(behind)).isEqualTo(new Position(2, source.split("\n")[1].indexOf("CASCADE") + 8));
        assertThat(script.start(span(script, "DROP TABLE x")))
                .isEqualTo(new Position(2, source.split("\n")[1].indexOf("DROP TABLE x") + 1));
        assertThat(script.textOf(behind)).isEqualTo("CASCADE");
    }

    @Test
    void an_empty_value_keeps_the_places_around_it() {
        String source = "SELECT ${nothing}1 + 2";
        Script script = up(read(source, Map.of("nothing", "")));

        assertThat(script.text()).isEqualTo("SELECT 1 + 2");
        assertThat(script.start(span(script, "2"))).isEqualTo(new Position(1, source.indexOf('2') + 1));
        assertThat(script.end(script.statements().get(0).span())).isEqualTo(new Position(1, source.length() + 1));
    }

    @Test
    void a_megabyte_of_open_placeholders_is_read_in_no_time() {
        assertTimeoutPreemptively(ofSeconds(5), () -> read("SELECT '" + "${".repeat(500_000) + "'", Map.of()));
    }

    @Test
    void places_behind_a_hundred_thousand_placeholders_are_found_in_no_time() {
        Script script = up(read("SELECT ${a};\n".repeat(100_000), Map.of("a", "12345678")));

        assertTimeoutPreemptively(
                ofSeconds(5), () -> script.statements().forEach(statement -> script.end(statement.span())));
        assertThat(script.end(script.statements().get(99_999).span())).hasToString("100000:12");
    }

    private static Span span(Script script, String part) {
        int start = script.text().indexOf(part);
        return new Span(start, start + part.length());
    }
}
