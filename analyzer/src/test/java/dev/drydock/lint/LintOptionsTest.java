package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.Position;
import dev.drydock.migration.Problem;
import dev.drydock.rule.RuleSet;
import dev.drydock.rule.TableSizes;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the user sets decides which findings there are and how much they matter. */
class LintOptionsTest {

    private static final RuleSet RULES = () -> List.of(new TableDropped(), new ColumnAdded(), new MigrationNamed());
    private static final LintOptions DEFAULTS = LintOptions.of(ServerVersion.DEFAULT);

    private static List<String> found(History history, LintOptions options) {
        return Lint.with(RULES).check(history, options).diagnostics().stream()
                .map(d -> d.migration() + " " + d.severity() + " " + d.rule())
                .toList();
    }

    @Test
    void a_level_takes_the_place_of_a_severity_and_off_silences() {
        History history = Histories.of("DROP TABLE a;\nALTER TABLE b ADD c int;");

        assertThat(found(
                        history,
                        DEFAULTS.levels(Map.of(
                                "table-dropped",
                                Level.INFO,
                                "column-added",
                                Level.ERROR,
                                "migration-named",
                                Level.OFF))))
                .containsExactly("1 info table-dropped", "1 error column-added");
    }

    @Test
    void a_suppression_of_a_rule_that_is_off_is_not_unused() {
        History history = Histories.of("DROP TABLE a; -- drydock:ignore table-dropped nobody reads it");

        assertThat(found(history, DEFAULTS.levels(Map.of("table-dropped", Level.OFF))))
                .containsExactly("1 info migration-named");
    }

    @Test
    void what_lies_up_to_since_is_applied_and_not_judged() {
        History history = Histories.of(
                "CREATE TABLE a (b int); -- drydock:ignore table-dropped x",
                "DROP TABLE gone; DO $$BEGIN CREATE TABLE c (d int); END$$",
                "DROP TABLE a; DROP TABLE c;");

        assertThat(found(history, DEFAULTS.since(new Since("2", "drydock.since"))))
                .containsExactly("3 info migration-named", "3 error table-dropped", "3 error table-dropped");
        assertThat(found(history, DEFAULTS.since(new Since("3", "drydock.since"))))
                .isEmpty();
    }

    @Test
    void files_that_are_history_are_left_alone_unless_nobody_knows_what_they_run() {
        Problem wrong = problem("syntax-error", Problem.Weight.WRONG);
        Problem unreadable = problem("placeholder-without-value", Problem.Weight.UNREADABLE);
        History history = Histories.of(List.of(wrong, unreadable), List.of(), "SELECT 1");

        assertThat(found(history, DEFAULTS.since(new Since("1", "drydock.since"))))
                .containsExactly("1 error placeholder-without-value");
    }

    private static Problem problem(String id, Problem.Weight weight) {
        return new Problem(id, Path.of("db", "V1__x.sql"), new Position(1, 1), "It is.", "Go.", weight);
    }

    @Test
    void since_must_name_a_migration() {
        History history = Histories.of("SELECT 1", "SELECT 2");

        assertThatThrownBy(() -> found(history, DEFAULTS.since(new Since("02", "drydock.since"))))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.since is \"02\", but no migration has this version. Did you mean 2?");
    }

    @Test
    void a_table_is_small_up_to_ten_thousand_rows_whether_or_not_its_schema_is_written() {
        TableSizes sizes = new TableSizes(Map.of("a", 10_000L, "b", 10_001L, "sales.c", 1L, "public.d", 1L));

        assertThat(sizes.isSmall(Name.of("a"))).isTrue();
        assertThat(sizes.isSmall(Name.of("sales", "a"))).isTrue();
        assertThat(sizes.isSmall(Name.of("b"))).isFalse();
        assertThat(sizes.isSmall(Name.of("sales", "c"))).isTrue();
        assertThat(sizes.isSmall(Name.of("c"))).isFalse();
        assertThat(sizes.isSmall(Name.of("d"))).isTrue();
        assertThat(sizes.of(Name.of("unknown"))).isEmpty();
    }

    @Test
    void the_ids_that_may_be_set_are_those_of_rules_and_of_all_other_findings() {
        assertThat(Lint.with(RULES).ids())
                .contains("table-dropped", "syntax-error", "statement-not-judged", "suppression-unused")
                .doesNotContain("index-without-concurrently");
    }

    @Test
    void rows_of_a_table_that_no_migration_makes_are_noted_with_the_name_that_was_meant() {
        History history = Histories.of("CREATE TABLE orders (id int); CREATE TABLE shop.carts (id int)");
        Lint lint = Lint.with(() -> List.of());

        assertThat(lint.check(history, DEFAULTS.sizes(new TableSizes(Map.of("ordrs", 5L))))
                        .notes())
                .containsExactly("No migration makes a table called ordrs, whose rows are set; did you mean orders?");
        assertThat(lint.check(
                                history,
                                DEFAULTS.sizes(new TableSizes(
                                        Map.of("orders", 5L, "public.orders", 5L, "carts", 1L, "shop.carts", 1L))))
                        .notes())
                .isEmpty();
    }
}
