package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.lint.Histories;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.LintReport;
import dev.drydock.schema.ServerVersion;
import dev.drydock.testkit.IndexBuilt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** lint.json, the contract with other programs. */
class JsonReportTest {

    @TempDir
    private Path folder;

    private String written(LintReport report, boolean statements) throws IOException {
        Path file = folder.resolve("target/drydock/lint.json");
        new JsonReport(statements).write(report, file);
        return Files.readString(file).replace("\r\n", "\n").replace("db\\\\V", "db/V");
    }

    @Test
    void findings_have_every_field_of_the_contract() throws IOException {
        LintReport report = Histories.drops(Histories.of("SELECT 1;\n  DROP TABLE \"t\"\"\";"));

        assertThat(written(report, false)).isEqualTo("""
                        {
                          "schema" : "drydock/lint/1",
                          "layout" : "flyway",
                          "postgresVersion" : 16,
                          "findings" : [ {
                            "rule" : "table-dropped",
                            "severity" : "error",
                            "migration" : "1",
                            "file" : "db/V1__x.sql",
                            "line" : 2,
                            "column" : 3,
                            "endLine" : 2,
                            "endColumn" : 19,
                            "message" : "\\"t\\"\\"\\" is gone for good",
                            "help" : "rename it first",
                            "lock" : "ACCESS EXCLUSIVE on \\"t\\"\\"\\"",
                            "fix" : null
                          } ],
                          "baselined" : 0,
                          "rollbacks" : [ {
                            "migration" : "1",
                            "verdict" : "missing",
                            "differences" : [ ]
                          } ]
                        }""");
    }

    @Test
    void statements_are_listed_on_demand() throws IOException {
        LintReport report =
                Histories.drops(Histories.of("CREATE INDEX CONCURRENTLY i ON t (a);\nSELEKT 1;\nSELECT 1;"));

        assertThat(written(report, true)).contains("""
                          "statements" : [ {
                            "migration" : "1",
                            "file" : "db/V1__x.sql",
                            "line" : 1,
                            "kind" : "CreateIndex",
                            "understood" : true,
                            "transactional" : false,
                            "forecast" : {
                              "locks" : [ {
                                "relation" : "public.t",
                                "mode" : "SHARE UPDATE EXCLUSIVE"
                              } ],
                              "rewrites" : [ ],
                              "scans" : [ ],
                              "builds" : [ ],
                              "blocks" : "nothing"
                            }
                          }, {
                            "migration" : "1",
                            "file" : "db/V1__x.sql",
                            "line" : 2,
                            "kind" : "Unrecognized",
                            "understood" : false,
                            "transactional" : true,
                            "forecast" : null
                          }, {
                            "migration" : "1",
                            "file" : "db/V1__x.sql",
                            "line" : 3,
                            "kind" : "Select",
                            "understood" : true,
                            "transactional" : true,
                            "forecast" : {
                              "locks" : [ ],
                              "rewrites" : [ ],
                              "scans" : [ ],
                              "builds" : [ ],
                              "blocks" : "nothing"
                            }
                          } ],
                        """);
    }

    @Test
    void the_statements_of_a_block_follow_it_at_their_own_lines() throws IOException {
        LintReport report = Histories.drops(Histories.of(
                "DO $$ BEGIN\n  ANALYZE t;\n  EXECUTE 'VACUUM t';\nEND $$;\nDO $$ BEGIN EXECUTE x; END $$;"));

        String json = written(report, true);

        assertThat(json.substring(json.indexOf("\"statements\""))
                        .lines()
                        .filter(line -> line.matches(".*(line|kind|understood).*")))
                .map(String::strip)
                .containsExactly(
                        "\"line\" : 1,",
                        "\"kind\" : \"DoBlock\",",
                        "\"understood\" : true,",
                        "\"line\" : 2,",
                        "\"kind\" : \"Analyze\",",
                        "\"understood\" : true,",
                        "\"line\" : 3,",
                        "\"kind\" : \"Vacuum\",",
                        "\"understood\" : true,",
                        "\"line\" : 5,",
                        "\"kind\" : \"DoBlock\",",
                        "\"understood\" : false,");
    }

    @Test
    void an_empty_report_has_an_empty_list_of_findings() throws IOException {
        assertThat(written(Histories.drops(Histories.of("SELECT 1")), false)).contains("\"findings\" : [ ],");
    }

    @Test
    void text_from_migrations_comes_back_as_it_was_and_holds_no_raw_control_character() throws IOException {
        String name = "a\u001B[31m\u0007\u0001é😀\u2028\\\"";
        LintReport report = Histories.drops(Histories.of("DROP TABLE \"" + name.replace("\"", "\"\"") + "\""));

        String json = written(report, false);

        assertThat(json.replace("\n", "")).doesNotContainPattern("[\\x00-\\x1F]");
        assertThat(strings(json)).anyMatch(value -> value.contains("a\u001B[31m\u0007\u0001é😀\u2028\\"));
    }

    private static List<String> strings(String json) throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }

    @Test
    void a_fix_has_its_edits_at_their_places() throws IOException {
        LintReport report = Lint.with(() -> List.of(new IndexBuilt()))
                .check(
                        Histories.of("SELECT 1;\nCREATE INDEX i ON t (x)"),
                        LintOptions.of(ServerVersion.DEFAULT).levels(Map.of("index-built", Level.WARNING)));

        assertThat(written(report, false).replaceAll("\\s+", " ")).contains("""
                "fix" : { "title" : "build it CONCURRENTLY", "edits" : [ { "line" : 2, "column" : 13, \
                "endLine" : 2, "endColumn" : 13, "text" : " CONCURRENTLY" } ] }""");
    }
}
