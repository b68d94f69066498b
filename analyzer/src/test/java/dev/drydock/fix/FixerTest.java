package dev.drydock.fix;

import static dev.drydock.rule.Every.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.lint.Baseline;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.LintReport;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.rule.Rule;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.CreateIndex;
import dev.drydock.testkit.IndexBuilt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes are tried before they are written; what would not be better stays as it is. */
class FixerTest {

    private static final Lint INDEXES = Lint.with(() -> List.of(new IndexBuilt()));
    private static final LintOptions ON =
            LintOptions.of(ServerVersion.DEFAULT).levels(Map.of("index-built", Level.ERROR));

    @TempDir
    private Path root;

    private MigrationSource source() {
        return new MigrationSource(root, List.of(root), "flyway", Map.of("table", "orders"));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(root.resolve(name), content);
    }

    private String file(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    @Test
    void all_fixes_of_a_file_are_made_and_nothing_else_in_it_changes() throws IOException {
        file("V1__a.sql", "-- é\r\nCREATE INDEX a ON t (x);\r\ncreate index /* why */ b on t (y);\r\n");
        file("V2__b.sql", "SELECT 1;\n");

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(file("V1__a.sql")).contains("CREATE INDEX a");
        fixes.write();
        assertThat(file("V1__a.sql"))
                .isEqualTo(
                        "-- é\r\nCREATE INDEX CONCURRENTLY a ON t (x);\r\ncreate index CONCURRENTLY /* why */ b on t (y);\r\n");
        assertThat(fixes.applied()).hasSize(2);
        assertThat(fixes.texts()).containsOnlyKeys(root.resolve("V1__a.sql").toAbsolutePath());
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).hasSize(2);
        }
        assertThat(INDEXES.check(Migrations.read(source()), ON).diagnostics()).isEmpty();
    }

    @Test
    void a_fix_that_another_rule_would_not_have_is_left_out_with_its_name() throws IOException {
        Rule<CreateIndex> never = every(CreateIndex.class)
                .should(
                        "not be concurrent on u",
                        index -> !index.concurrently()
                                || !index.table().toString().equals("u"))
                .named("never-on-u");
        Lint lint = Lint.with(() -> List.of(new IndexBuilt(), never));
        file("V1__a.sql", "CREATE INDEX a ON u (x);");
        file("V2__b.sql", "CREATE INDEX b ON t (x);");

        Fixes fixes = Fixer.of(source(), lint, ON);

        fixes.write();
        assertThat(file("V1__a.sql")).isEqualTo("CREATE INDEX a ON u (x);");
        assertThat(file("V2__b.sql")).isEqualTo("CREATE INDEX CONCURRENTLY b ON t (x);");
        assertThat(fixes.refused())
                .extracting(refused -> refused.finding().migration(), Fixes.Refused::reason)
                .containsExactly(tuple("1", "it would bring a finding of never-on-u"));
    }

    @Test
    void a_fix_that_the_migration_tool_would_refuse_is_left_out() throws IOException {
        file("V1__a.sql", "CREATE TABLE t (x int);\nCREATE INDEX b ON t (x);\n");

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(fixes.refused())
                .extracting(Fixes.Refused::reason)
                .singleElement()
                .asString()
                .startsWith("it would bring a finding of mixed-transactions");
    }

    @Test
    void of_the_fixes_of_one_file_those_that_are_better_stay() throws IOException {
        file("V1__a.sql", "CREATE INDEX a ON t (x);\nCREATE INDEX b ON t (a, b, c, d);\nCREATE INDEX c ON t (y);\n");

        Fixes fixes = Fixer.of(
                new MigrationSource(root, List.of(root), "pattern:V(?<version>\\d+)__.*\\.sql", Map.of()), INDEXES, ON);

        assertThat(fixes.texts().values())
                .containsExactly(
                        "CREATE INDEX CONCURRENTLY a ON t (x);\nCREATE INDEX b ON t (a, b, c, d);\nCREATE INDEX CONCURRENTLY c ON t (y);\n");
        assertThat(fixes.applied()).hasSize(2);
        assertThat(fixes.refused()).extracting(Fixes.Refused::reason).containsExactly("the finding would stay");
    }

    @Test
    void a_fix_that_leaves_its_finding_is_left_out() throws IOException {
        file("V1__a.sql", "CREATE INDEX a ON t (a, b, c, d);");

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(fixes.texts()).isEmpty();
        assertThat(fixes.refused()).extracting(Fixes.Refused::reason).containsExactly("the finding would stay");
    }

    @Test
    void a_released_migration_stays_as_it_is() throws IOException {
        file("V1__a.sql", "CREATE INDEX a ON t (x);");
        LintReport report = INDEXES.check(Migrations.read(source()), LintOptions.of(ServerVersion.DEFAULT));
        Baseline released = Baseline.of(report);

        Fixes fixes = Fixer.of(source(), INDEXES, ON.baseline(released));

        assertThat(fixes.texts()).isEmpty();
        assertThat(fixes.refused())
                .extracting(Fixes.Refused::reason)
                .containsExactly("the migration is released, and a released file must stay as it is");
    }

    @Test
    void placeholders_stay_placeholders() throws IOException {
        file("V1__a.sql", "CREATE INDEX a ON ${table} (x);");

        Fixer.of(source(), INDEXES, ON).write();

        assertThat(file("V1__a.sql")).isEqualTo("CREATE INDEX CONCURRENTLY a ON ${table} (x);");
    }

    @Test
    void what_the_other_finding_needs_is_said_with_the_refusal_in_the_order_of_the_report() throws IOException {
        file("V2__a.sql", "CREATE INDEX a ON t (x);\nCREATE TABLE u (x int);\nCREATE INDEX b ON t (y);");
        file("V10__b.sql", "CREATE TABLE w (x int);\nCREATE INDEX c ON w (x);");

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(fixes.refused())
                .extracting(refused ->
                        refused.finding().file() + ":" + refused.finding().start())
                .containsExactly("V2__a.sql:1:1", "V2__a.sql:3:1", "V10__b.sql:2:1");
        assertThat(fixes.refused())
                .extracting(Fixes.Refused::reason)
                .containsOnly(
                        "it would bring a finding of mixed-transactions, against which helps: Move it to a migration of its own");
    }

    @Test
    void a_read_only_file_is_left_alone() throws IOException {
        file("V1__a.sql", "CREATE INDEX a ON t (x);");
        assertThat(root.resolve("V1__a.sql").toFile().setWritable(false, false)).isTrue();

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(fixes.refused()).extracting(Fixes.Refused::reason).containsExactly("the file is read-only");
        assertThat(fixes.texts()).isEmpty();
    }

    @Test
    void a_word_that_a_placeholder_brings_is_not_fixed() throws IOException {
        file("V1__a.sql", "${make} a ON t (x);");
        MigrationSource source = new MigrationSource(root, List.of(root), "flyway", Map.of("make", "CREATE INDEX"));

        Fixes fixes = Fixer.of(source, INDEXES, ON);

        assertThat(fixes.texts()).isEmpty();
        assertThat(fixes.refused()).isEmpty();
        assertThat(INDEXES.check(Migrations.read(source), ON).diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.fix()).isNull());
    }

    @Test
    void a_file_in_another_encoding_is_left_alone() throws IOException {
        byte[] latin = "-- é\nCREATE INDEX a ON t (x);".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve("V1__a.sql"), latin);
        file("V1__a.sql.conf", "encoding=ISO-8859-1\n");

        Fixes fixes = Fixer.of(source(), INDEXES, ON);

        assertThat(fixes.refused()).extracting(Fixes.Refused::reason).containsExactly("its text is not UTF-8");
        assertThat(fixes.texts()).isEmpty();
    }

    @Test
    void a_remark_on_what_is_to_be_done_next_is_no_reason_against_a_fix() throws IOException {
        Rule<CreateIndex> remark = every(CreateIndex.class)
                .should("be looked at", index -> !index.concurrently())
                .named("look-at-it")
                .severity(Severity.INFO);
        file("V1__a.sql", "CREATE INDEX a ON t (x);");

        Fixes fixes = Fixer.of(source(), Lint.with(() -> List.of(new IndexBuilt(), remark)), ON);

        assertThat(fixes.applied()).hasSize(1);
        assertThat(fixes.brought()).extracting(Diagnostic::rule).containsExactly("look-at-it");
    }

    @Test
    void a_remark_that_was_there_before_is_not_what_a_fix_brings() throws IOException {
        Rule<CreateIndex> waits = every(CreateIndex.class)
                .should("be waited for", index -> !index.concurrently())
                .named("wait-for-it")
                .severity(Severity.INFO);
        file("V1__a.sql", "CREATE INDEX CONCURRENTLY a ON t (x);\nCREATE INDEX b ON t (y);\n");

        Fixes fixes = Fixer.of(source(), Lint.with(() -> List.of(new IndexBuilt(), waits)), ON);

        assertThat(fixes.applied()).hasSize(1);
        assertThat(fixes.brought())
                .extracting(Diagnostic::rule, found -> found.start().line())
                .containsExactly(tuple("wait-for-it", 2));
    }
}
