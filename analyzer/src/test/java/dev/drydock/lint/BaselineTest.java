package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.rule.RuleSet;
import dev.drydock.schema.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A baseline leaves out what was there, and nothing else. */
class BaselineTest {

    private static final RuleSet RULES = () -> List.of(new TableDropped(), new ColumnAdded());
    private static final LintOptions DEFAULTS = LintOptions.of(ServerVersion.DEFAULT);
    private static final String FIRST = "DROP TABLE a, b;\nALTER TABLE c ADD d int;\n";
    private static final String SECOND = "DROP TABLE e;\n";

    private final Baseline baseline = Baseline.of(lint(Histories.of(FIRST, SECOND), DEFAULTS));

    @TempDir
    private Path root;

    private static LintReport lint(History history, LintOptions options) {
        return Lint.with(RULES).check(history, options);
    }

    private List<String> found(String... ups) {
        return found(DEFAULTS, ups);
    }

    private List<String> found(LintOptions options, String... ups) {
        return lint(Histories.of(ups), options.baseline(baseline)).diagnostics().stream()
                .map(d -> d.migration() + " " + d.severity() + " " + d.rule() + ": " + d.message())
                .toList();
    }

    @Test
    void what_was_there_is_left_out_and_counted() {
        LintReport report = lint(Histories.of(FIRST, SECOND, "DROP TABLE e;"), DEFAULTS.baseline(baseline));

        assertThat(report.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.migration()).isEqualTo("3"));
        assertThat(report.baselined()).isEqualTo(4);
        assertThat(report.notes()).containsExactly("drydock-baseline.json holds 4 findings more, which are left out.");
    }

    @Test
    void white_space_and_line_ends_are_no_edit() {
        assertThat(found(" \r\n" + FIRST.replace("\n", "\r\n"), SECOND)).isEmpty();
    }

    @Test
    void a_released_file_that_was_edited_is_an_error_and_what_is_new_in_it_is_found() {
        assertThat(found(FIRST + "DROP TABLE f;\n", SECOND))
                .containsExactly(
                        "1 error released-migration-edited: this file was edited after its release, so that databases where it ran differ from those where it will run",
                        "1 error table-dropped: f is gone for good");
    }

    @Test
    void a_line_above_moves_no_finding_out_of_the_baseline() {
        assertThat(found("\n-- here\n\n" + FIRST, SECOND))
                .singleElement()
                .asString()
                .startsWith("1 error released-migration-edited: ");
    }

    @Test
    void one_more_of_the_same_is_found() {
        assertThat(found(FIRST, SECOND + SECOND)).contains("2 error table-dropped: e is gone for good");
    }

    @Test
    void entries_that_match_nothing_any_more_are_stale() {
        String quiet = "-- drydock:ignore table-dropped nobody reads it\nDROP TABLE e;\n";
        Baseline other = Baseline.of(lint(Histories.of(FIRST, quiet), DEFAULTS));
        Baseline mixed = new Baseline(baseline.findings(), other.released());

        assertThat(lint(Histories.of(FIRST, quiet), DEFAULTS.baseline(mixed)).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.rule()).isEqualTo("baseline-stale"))
                .satisfies(d -> assertThat(d.message())
                        .isEqualTo(
                                "the baseline holds a finding of table-dropped in migration 2 that is no longer there"))
                .satisfies(d -> assertThat(d.file()).isEqualTo(Path.of("drydock-baseline.json")));
    }

    @Test
    void a_released_migration_that_is_gone_is_stale() {
        assertThat(found(FIRST))
                .containsExactly("2 warning baseline-stale: the released migration 2 (db/V2__x.sql) is gone");
    }

    @Test
    void entries_of_rules_that_are_off_and_of_history_are_not_stale() {
        assertThat(found(DEFAULTS.levels(Map.of("table-dropped", Level.OFF)), FIRST, SECOND))
                .isEmpty();
        assertThat(found(DEFAULTS.since(new Since("1", "drydock.since")), FIRST, SECOND))
                .isEmpty();
    }

    @Test
    void the_file_says_the_same_again() throws IOException {
        baseline.write(root);

        assertThat(Baseline.read(root)).contains(baseline);
        assertThat(Files.readAllLines(root.resolve("drydock-baseline.json")))
                .hasSize(8)
                .first()
                .asString()
                .startsWith("{ \"schema\" : \"drydock/baseline/1\",");
    }

    @Test
    void without_a_file_there_is_no_baseline() {
        assertThat(Baseline.read(root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"schema\": \"drydock/baseline/2\"}",
                "{\"schema\": \"drydock/baseline/1\", \"x\": 1}",
                "{\"schema\": \"drydock/baseline/1\", \"findings\": 1}",
                "{\"schema\": \"drydock/baseline/1\", \"findings\": [{\"rule\": \"a\"}]}",
                "{\"schema\": \"drydock/baseline/1\", \"released\": [{\"migration\": {}, \"file\": 1, \"hash\": 1}]}",
                "{\"schema\": \"drydock/baseline/1\", \"findings\": [{\"rule\": \"a\", \"migration\": \"1\", \"statement\": \"s\", \"count\": \"x\"}]}",
                "{\"schema\": \"drydock/baseline/1\", \"findings\": [",
                "<<<<<<< HEAD"
            })
    void a_file_that_is_no_baseline_is_an_error_at_its_place(String text) throws IOException {
        Files.writeString(root.resolve("drydock-baseline.json"), text);

        assertThatThrownBy(() -> Baseline.read(root))
                .isInstanceOf(DrydockException.class)
                .hasMessageMatching("drydock-baseline\\.json:1:\\d+: This is no baseline of Drydock\\. "
                        + "Take the file back from version control, or write it anew with the goal baseline\\.");
    }

    @Test
    void a_new_migration_in_front_of_a_released_one_is_an_error_that_says_what_the_tool_does() {
        Baseline later = new Baseline(List.of(), baseline.released().subList(1, 2));
        History history = Histories.of("SELECT 1", SECOND, "SELECT 3");

        assertThat(lint(history, DEFAULTS.baseline(later)).diagnostics())
                .filteredOn(found -> found.rule().equals("migration-out-of-order"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.migration()).isEqualTo("1");
                    assertThat(found.message())
                            .isEqualTo(
                                    "this migration comes before V2 x, which is released: Flyway refuses to migrate unless outOfOrder is set");
                });
    }

    @Test
    void out_of_order_is_fine_where_the_project_allows_it() {
        Baseline later = new Baseline(List.of(), baseline.released().subList(1, 2));
        History history = Histories.of("SELECT 1", SECOND);
        History allowed =
                new History("flyway", history.migrations(), List.of(), List.of(), Map.of("outoforder", "true"));

        assertThat(lint(allowed, DEFAULTS.baseline(later)).diagnostics())
                .extracting(Diagnostic::rule)
                .doesNotContain("migration-out-of-order");
    }
}
