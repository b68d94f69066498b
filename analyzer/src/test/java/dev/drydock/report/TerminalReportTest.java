package dev.drydock.report;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.drydock.lint.Histories;
import dev.drydock.lint.LintReport;
import dev.drydock.migration.Position;
import dev.drydock.migration.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of a finding in a terminal, to the last character. */
class TerminalReportTest {

    private static String plain(LintReport report) {
        return new TerminalReport(Ink.PLAIN).render(report).replace('\\', '/');
    }

    @Test
    void a_report_shows_each_finding_the_notes_and_one_line_that_sums_up() {
        LintReport report = Histories.lint(
                Histories.of(List.of(), List.of("One thing is worth a note."), "SELECT 1;\n\n  DROP TABLE s.orders;"));

        assertThat(plain(report)).isEqualTo("""
                        info[migration-named]: this is V1 x
                          ┌─ db/V1__x.sql:1:1
                        1 │ SELECT 1;
                          │ ━━━━━━━━

                        error[table-dropped]: s.orders is gone for good
                          ┌─ db/V1__x.sql:3:3
                        3 │   DROP TABLE s.orders;
                          │   ━━━━━━━━━━━━━━━━━━━ ACCESS EXCLUSIVE on s.orders
                          = help: rename it first

                        note: One thing is worth a note.
                        1 error, 0 warnings, 1 info in 1 migration (2 statements, flyway layout, PostgreSQL 16)
                        """);
    }

    @Test
    void colour_marks_severity_message_and_frame() {
        LintReport report = Histories.drops(Histories.of("DROP TABLE t;"));

        assertThat(new TerminalReport(Ink.COLOURED)
                        .render(report)
                        .replace('\\', '/')
                        .replace('\u001B', '^'))
                .isEqualTo("""
                        ^[1;31merror[table-dropped]^[0m^[1m: t is gone for good^[0m
                         ^[36m ┌─ ^[0mdb/V1__x.sql:1:1
                        ^[36m1 │ ^[0mDROP TABLE t;
                         ^[36m │ ^[0m^[1;31m━━━━━━━━━━━━ ACCESS EXCLUSIVE on t^[0m
                         ^[36m = ^[0mhelp: rename it first

                        ^[1m1 error, 0 warnings, 0 info^[0m in 1 migration (1 statement, flyway layout, PostgreSQL 16)
                        """);
    }

    @Test
    void the_frame_is_as_wide_as_the_line_number() {
        assertThat(plain(Histories.drops(Histories.of("\n".repeat(99) + "DROP TABLE t"))))
                .contains("""
                            ┌─ db/V1__x.sql:100:1
                        100 │ DROP TABLE t
                            │ ━━━━━━━━━━━━ ACCESS EXCLUSIVE on t
                            = help: rename it first
                        """);
    }

    @Test
    void a_finding_over_several_lines_shows_the_first() {
        assertThat(plain(Histories.drops(Histories.of("DROP TABLE\n  t")))).contains("""
                        1 │ DROP TABLE
                          │ ━━━━━━━━━━ ACCESS EXCLUSIVE on t
                        """);
    }

    @Test
    void the_mark_stands_under_its_words_behind_tabs_and_wide_characters() {
        assertThat(plain(Histories.drops(Histories.of("/*\tä*/\tDROP TABLE \"ö\";"))))
                .contains("""
                        1 │ /* ä*/ DROP TABLE "ö";
                          │        ━━━━━━━━━━━━━━ ACCESS EXCLUSIVE on ö
                        """);
    }

    @Test
    void a_long_line_is_cut_and_its_mark_with_it() {
        String text = "DROP TABLE " + "t".repeat(60) + ", " + "u".repeat(60) + ", " + "v".repeat(60) + ";";

        String picture = plain(Histories.drops(Histories.of(text)));

        assertThat(picture).contains("1 │ " + text.substring(0, 160) + "…\n");
        assertThat(picture.lines()).allMatch(line -> line.length() < 260);
    }

    @Test
    void a_problem_without_source_shows_no_excerpt() {
        Problem problem = new Problem(
                "unreadable-migration",
                Path.of("db", "V2__y.sql"),
                new Position(4, 2),
                "It broke.",
                "Mend it.",
                Problem.Weight.UNREADABLE);

        assertThat(plain(Histories.drops(Histories.of(List.of(problem), List.of(), "SELECT 1"))))
                .startsWith("""
                        error[unreadable-migration]: It broke
                          ┌─ db/V2__y.sql:4:2
                          = help: Mend it
                        """);
    }

    @Test
    void text_from_migrations_moves_no_cursor_and_colours_nothing() {
        String text = "DROP TABLE \"a\u001B[31m\u0007\u202E\u2028b\"; -- \u001B]0;owned\u0007";
        Problem problem = new Problem(
                "x",
                Path.of("db", "V2__\u001B[2J.sql"),
                new Position(1, 1),
                "a\rb\u0000.",
                "c\u009B1m.",
                Problem.Weight.UNREADABLE);

        String picture = plain(Histories.drops(Histories.of(List.of(problem), List.of("n\u001Bote"), text)));

        assertThat(picture.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
        assertThat(picture).contains("a␛[31m␇��b", "V2__␛[2J.sql", "a␍b␀", "c�1m", "n␛ote");
    }

    @Test
    void ten_thousand_findings_in_one_file_are_drawn_in_seconds() {
        LintReport report = Histories.drops(Histories.of("DROP TABLE t;\n".repeat(10_000)));

        String picture = assertTimeoutPreemptively(ofSeconds(10), () -> plain(report));

        assertThat(picture)
                .endsWith("10000 errors, 0 warnings, 0 info in 1 migration (10000 statements, flyway layout,"
                        + " PostgreSQL 16)\n");
    }
}
