package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.drydock.migration.Position;
import dev.drydock.migration.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a suppression stands decides what it silences; one that silences nothing is a finding. */
class SuppressionTest {

    private static List<String> found(String... ups) {
        return Histories.drops(Histories.of(ups)).diagnostics().stream()
                .map(d -> d.start() + " " + d.severity() + " " + d.rule() + ": " + d.message())
                .toList();
    }

    @Test
    void above_a_statement_it_is_about_that_statement_alone() {
        assertThat(found("""
                DROP TABLE a;

                -- drydock:ignore table-dropped nobody reads it
                -- since 2020
                DROP TABLE b,
                    c;
                DROP TABLE d;
                """))
                .containsExactly(
                        "1:1 error table-dropped: a is gone for good", "7:1 error table-dropped: d is gone for good");
    }

    @Test
    void behind_a_statement_or_inside_it_is_about_that_statement() {
        assertThat(found("""
                DROP TABLE a; DROP TABLE b; -- drydock:ignore table-dropped: nobody reads it
                DROP TABLE -- drydock:ignore table-dropped — nobody reads it
                  c;
                """)).containsExactly("1:1 error table-dropped: a is gone for good");
    }

    @Test
    void at_the_top_and_parted_by_a_blank_line_it_is_about_the_whole_file() {
        assertThat(found("""
                -- drydock:ignore table-dropped the old shop is switched off

                -- about a
                DROP TABLE a;
                DROP TABLE b;
                """, "DROP TABLE c;")).containsExactly("1:1 error table-dropped: c is gone for good");
    }

    @Test
    void a_blank_line_has_no_ink_whatever_ends_it() {
        String top = "-- drydock:ignore table-dropped old\r\n \t\r\nDROP TABLE a;\r\nDROP TABLE b;";
        String above = "-- drydock:ignore table-dropped old\r\nDROP TABLE a;\r\nDROP TABLE b;";

        assertThat(found(top)).isEmpty();
        assertThat(found(above)).containsExactly("3:1 error table-dropped: b is gone for good");
    }

    @Test
    void it_may_name_several_rules() {
        LintReport report = Histories.lint(Histories.of("""
                -- drydock:ignore column-added, migration-named,table-dropped all of it is meant
                ALTER TABLE a ADD b int;
                """));

        assertThat(report.diagnostics()).extracting(Diagnostic::rule).containsExactly("suppression-unused");
    }

    @Test
    void in_a_block_it_is_about_the_statement_there_and_above_the_block_about_all_in_it() {
        assertThat(found("""
                DO $$
                BEGIN
                    -- drydock:ignore table-dropped nobody reads it
                    DROP TABLE a;
                    DROP TABLE b;
                    DROP TABLE c; -- drydock:ignore table-dropped nobody reads it
                END $$;
                -- drydock:ignore table-dropped nobody reads them
                DO $$ BEGIN DROP TABLE d; DROP TABLE e; END $$;
                """)).containsExactly("5:5 error table-dropped: b is gone for good");
    }

    @Test
    void it_silences_what_is_wrong_with_a_file_too() {
        Problem problem = new Problem(
                "known-to-a-layout-alone",
                Path.of("db", "V1__x.sql"),
                new Position(1, 1),
                "It is.",
                "Go.",
                Problem.Weight.ODD);

        LintReport report = Histories.drops(Histories.of(
                List.of(problem), List.of(), "-- drydock:ignore known-to-a-layout-alone the version is taken\n"));

        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void one_that_silences_nothing_is_a_warning() {
        assertThat(found("""
                -- drydock:ignore table-dropped nobody reads it
                SELECT 1;
                -- drydock:ignore table-dropped nobody reads it

                DROP TABLE a;
                DROP TABLE b; -- drydock:ignore table-dropped, statement-not-judged nobody reads it
                """))
                .containsExactly(
                        "1:1 warning suppression-unused: table-dropped finds nothing here, so its suppression does nothing",
                        "3:1 warning suppression-unused: this suppression of table-dropped stands above no statement, so it silences nothing",
                        "5:1 error table-dropped: a is gone for good",
                        "6:15 warning suppression-unused: statement-not-judged finds nothing here, so its suppression does nothing");
    }

    @Test
    void one_without_a_reason_is_an_error_and_silences_nothing() {
        assertThat(found("-- drydock:ignore table-dropped --\nDROP TABLE a;"))
                .containsExactly(
                        "1:1 error suppression-without-reason: this suppression gives no reason, so it silences nothing",
                        "2:1 error table-dropped: a is gone for good");
    }

    @Test
    void an_unknown_rule_is_an_error_that_names_the_one_that_was_meant() {
        LintReport report = Histories.drops(
                Histories.of("DROP TABLE a; -- drydock:ignore tables-droped, prefer-bigint, table-dropped because\n"
                        + "-- drydock:ignore\nSELECT 1;"));

        assertThat(report.diagnostics())
                .extracting(Diagnostic::rule, Diagnostic::message, Diagnostic::help)
                .containsExactly(
                        tuple(
                                "suppression-unknown-rule",
                                "there is no rule called tables-droped",
                                "did you mean table-dropped?"),
                        tuple(
                                "suppression-unknown-rule",
                                "there is no rule called prefer-bigint",
                                "name the rule as its finding does, in brackets behind the severity"),
                        tuple(
                                "suppression-unknown-rule",
                                "this suppression names no rule",
                                "write -- drydock:ignore, the id of the rule and the reason"));
    }

    @Test
    void other_comments_and_texts_are_no_suppressions() {
        assertThat(
                        found(
                                "/* drydock:ignore table-dropped x */\nDROP TABLE a; -- drydock:ignored table-dropped x",
                                "SELECT '\n-- drydock:ignore table-dropped x\n';\n-- see drydock:ignore table-dropped x\nDROP TABLE b;"))
                .containsExactly(
                        "2:1 error table-dropped: a is gone for good", "5:1 error table-dropped: b is gone for good");
    }

    @Test
    void many_of_them_take_no_longer_than_their_number() {
        String many = "-- drydock:ignore table-dropped x\n".repeat(50_000);
        String block = "DO $$BEGIN " + (many + "DROP TABLE a;\n").repeat(2) + "END$$;";

        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(found(many + "\n" + many)).hasSize(100_000);
            assertThat(found(many + "DROP TABLE a;\n" + many, block)).hasSize(199_997);
        });
    }
}
