package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Histories;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Annotations of GitHub: few, the worst first, and no text from a migration can become a command. */
class GithubReportTest {

    private static final GithubReport REPORT = new GithubReport(Path.of(""));

    @Test
    void the_worst_come_first() {
        assertThat(REPORT.render(Histories.lint(Histories.of("ALTER TABLE a ADD b int;\nDROP TABLE c,\nd;"))))
                .isEqualTo("""
                        ::error file=db/V1__x.sql,line=2,endLine=3,title=table-dropped::c is gone for good%0Ahelp: rename it first
                        ::error file=db/V1__x.sql,line=2,endLine=3,title=table-dropped::d is gone for good%0Ahelp: rename it first
                        ::warning file=db/V1__x.sql,line=1,endLine=1,col=15,endColumn=24,title=column-added::a column is added
                        ::notice file=db/V1__x.sql,line=1,endLine=1,col=1,endColumn=24,title=migration-named::this is V1 x
                        """);
    }

    @Test
    void ten_of_a_severity_are_shown_and_the_others_counted() {
        String tables = "DROP TABLE a, b, c, d, e, f, g, h, i, j, k, l;";
        String columns = "ALTER TABLE a ADD b int;".repeat(11);

        assertThat(REPORT.render(Histories.lint(Histories.of(tables + columns))).lines())
                .hasSize(23)
                .contains("… and 2 more of severity error", "… and 1 more of severity warning");
    }

    @Test
    void text_from_a_migration_ends_no_command_and_begins_none() {
        assertThat(REPORT.render(Histories.drops(Histories.of("DROP TABLE \"%0A\r\n::error::x\u2028\u001B[2J\""))))
                .isEqualTo("::error file=db/V1__x.sql,line=1,endLine=2,title=table-dropped::"
                        + "\"%250A␍␊::error::x\uFFFD␛[2J\" is gone for good%0Ahelp: rename it first\n");
    }

    @Test
    void a_path_ends_no_property() {
        assertThat(new GithubReport(Path.of("a,b:c%")).render(Histories.drops(Histories.of("DROP TABLE a"))))
                .startsWith("::error file=a%2Cb%3Ac%25/db/V1__x.sql,line=1,");
    }
}
