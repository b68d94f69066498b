package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Histories;
import dev.drydock.lint.LintReport;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** lint-checkstyle.xml, in what servers of continuous integration read of it. */
class CheckstyleReportTest {

    @TempDir
    private Path folder;

    private Path written(LintReport report) throws Exception {
        Path file = folder.resolve("target/drydock/lint-checkstyle.xml");
        new CheckstyleReport(Path.of("shop")).write(report, file);
        return file;
    }

    @Test
    void findings_stand_under_their_file() throws Exception {
        LintReport report = Histories.lint(Histories.of("DROP TABLE a;", "SELECT 1;\n ALTER TABLE a ADD b int"));

        assertThat(Files.readString(written(report))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                  <file name="shop/db/V1__x.sql">
                    <error line="1" column="1" severity="info" message="this is V1 x" source="drydock.migration-named"/>
                    <error line="1" column="1" severity="error" message="a is gone for good; rename it first" source="drydock.table-dropped"/>
                  </file>
                  <file name="shop/db/V2__x.sql">
                    <error line="1" column="1" severity="info" message="this is V2 x" source="drydock.migration-named"/>
                    <error line="2" column="16" severity="warning" message="a column is added" source="drydock.column-added"/>
                  </file>
                </checkstyle>
                """);
    }

    @Test
    void text_from_a_migration_is_text_and_nothing_else() throws Exception {
        LintReport report = Histories.drops(Histories.of("DROP TABLE \"<!-- & 'x' ]]> \u0001\uFFFE\uD800 𝒳\""));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(written(report).toFile());

        Element error = (Element) document.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("message"))
                .isEqualTo("\"<!-- & 'x' ]]> \u2401\uFFFD\uFFFD 𝒳\" is gone for good; rename it first");
    }
}
