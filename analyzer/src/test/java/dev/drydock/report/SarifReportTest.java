package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.drydock.lint.Histories;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.LintReport;
import dev.drydock.schema.ServerVersion;
import dev.drydock.testkit.IndexBuilt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** lint.sarif, against the schema of OASIS and in what code scanning reads of it. */
class SarifReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private JsonNode written(LintReport report, Path project) throws IOException {
        Path file = folder.resolve("target/drydock/lint.sarif");
        new SarifReport(project).write(report, file);
        return JSON.readTree(file.toFile());
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        }
    }

    @Test
    void it_is_valid_with_findings_and_without() throws IOException {
        LintReport some = Histories.lint(Histories.of(
                "-- drydock:ignore x\nDROP TABLE \"a\u0000\u202E](b)\",\n c;\nALTER TABLE b ADD c int;", "SELEKT 1;"));
        LintReport none = Histories.drops(Histories.of("SELECT 1"));

        assertThat(schema().validate(written(some, Path.of("shop"))))
                .extracting(Object::toString)
                .isEmpty();
        assertThat(schema().validate(written(none, Path.of("")))).isEmpty();
        assertThat(written(some, Path.of("")).at("/runs/0/results")).hasSizeGreaterThan(4);
    }

    @Test
    void the_schema_would_tell_a_report_that_is_not_valid() throws IOException {
        assertThat(schema().validate(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}")))
                .isNotEmpty();
    }

    @Test
    void a_result_says_where_and_how_bad_and_its_rule_what_it_is() throws IOException {
        JsonNode run = written(Histories.drops(Histories.of("SELECT 1;\n  DROP TABLE 𝒳,\ny;")), Path.of("my shop"))
                .at("/runs/0");

        assertThat(run.at("/tool/driver/rules/0/id").textValue()).isEqualTo("table-dropped");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").textValue())
                .isEqualTo("A table is dropped");
        assertThat(run.at("/tool/driver/rules/0/help/markdown").textValue())
                .startsWith("```sql setup\nCREATE TABLE t (a int);\n");
        assertThat(run.at("/tool/driver/rules/0/defaultConfiguration/level").textValue())
                .isEqualTo("error");
        assertThat(run.at("/results/1").toString())
                .isEqualTo("{\"ruleId\":\"table-dropped\",\"ruleIndex\":0,\"level\":\"error\","
                        + "\"message\":{\"text\":\"y is gone for good; rename it first\"},"
                        + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"my%20shop/db/V1__x.sql\"},"
                        + "\"region\":{\"startLine\":2,\"startColumn\":3,\"endLine\":3,\"endColumn\":2}}}]}");
        assertThat(run.at("/columnKind").textValue()).isEqualTo("unicodeCodePoints");
    }

    @Test
    void text_from_a_migration_makes_no_link() throws IOException {
        JsonNode run = written(Histories.drops(Histories.of("DROP TABLE \"[a](https://b)\"")), Path.of(""));

        assertThat(run.at("/runs/0/results/0/message/text").textValue())
                .isEqualTo("\"[a] (https://b)\" is gone for good; rename it first");
    }

    @Test
    void a_file_outside_the_project_has_a_uri_of_its_own() throws IOException {
        JsonNode run = written(Histories.drops(Histories.of("DROP TABLE a")), Path.of("/some where"));

        assertThat(run.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("file:///some%20where/db/V1__x.sql");
    }

    @Test
    void a_fix_is_a_change_that_code_scanning_can_make() throws IOException {
        LintReport report = Lint.with(() -> List.of(new IndexBuilt()))
                .check(
                        Histories.of("CREATE INDEX i\n  ON t (x)"),
                        LintOptions.of(ServerVersion.DEFAULT).levels(Map.of("index-built", Level.WARNING)));

        JsonNode written = written(report, Path.of("shop"));

        assertThat(schema().validate(written)).isEmpty();
        assertThat(written.at("/runs/0/results/0/fixes").toString())
                .isEqualTo("[{\"description\":{\"text\":\"build it CONCURRENTLY\"},\"artifactChanges\":[{"
                        + "\"artifactLocation\":{\"uri\":\"shop/db/V1__x.sql\"},\"replacements\":[{"
                        + "\"deletedRegion\":{\"startLine\":1,\"startColumn\":13,\"endLine\":1,\"endColumn\":13},"
                        + "\"insertedContent\":{\"text\":\" CONCURRENTLY\"}}]}]}]");
    }
}
