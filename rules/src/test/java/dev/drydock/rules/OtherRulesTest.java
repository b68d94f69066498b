package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.migration.DownKind;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, dropped columns and missing ways back. */
class OtherRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD CHECK (quantity > 0) | 1",
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT VALID | 0",
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT ENFORCED | 0",
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT VALID;; ALTER TABLE orders VALIDATE CONSTRAINT k | 0",
                "ALTER TABLE orders ADD COLUMN c int CHECK (c > 0) | 1",
                "CREATE TABLE n (a int CHECK (a > 0), CHECK (a < 9)) | 0",
                "CREATE TABLE n (a int); ALTER TABLE n ADD CHECK (a > 0) | 0",
                "CREATE TABLE n (a int);; ALTER TABLE n ADD CHECK (a > 0) | 1",
                "ALTER TABLE events ADD CHECK (id > 0) | 1"
            })
    void a_check_is_flagged_where_rows_are_read(String sql, int findings) {
        assertThat(Shop.count(new CheckValidatedInline(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders DROP COLUMN note | 1",
                "ALTER TABLE orders DROP note, DROP IF EXISTS label CASCADE | 2",
                "ALTER TABLE orders DROP IF EXISTS missing | 0",
                "ALTER TABLE orders ADD c int; ALTER TABLE orders DROP c | 0",
                "ALTER TABLE elsewhere DROP IF EXISTS missing | 1",
                "ALTER TABLE orders ADD spare text; UPDATE orders SET spare = note; ALTER TABLE orders DROP note; ALTER TABLE orders RENAME spare TO note | 0",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity) STORED;; ALTER TABLE orders DROP g; ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED | 0",
                "ALTER TABLE elsewhere DROP COLUMN a | 1",
                "CREATE TABLE n (a int, b int); ALTER TABLE n DROP a | 0",
                "CREATE TABLE n (a int, b int);; ALTER TABLE n DROP a | 1",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey | 0",
                "ALTER TABLE orders ALTER note DROP DEFAULT | 0"
            })
    void a_dropped_column_is_flagged_where_code_may_name_it(String sql, int findings) {
        assertThat(Shop.count(new ColumnDropped(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders RENAME COLUMN note TO remark | 1",
                "ALTER TABLE orders RENAME COLUMN note TO remark; ALTER TABLE customers ADD COLUMN note text | 1",
                "ALTER TABLE orders RENAME COLUMN note TO remark; ALTER TABLE orders ADD COLUMN note text | 0",
                "ALTER TABLE orders RENAME COLUMN note TO spare; ALTER TABLE orders RENAME COLUMN label TO note | 1",
                "ALTER TABLE orders ADD COLUMN c int; ALTER TABLE orders RENAME COLUMN c TO d | 0"
            })
    void a_renamed_column_is_flagged_where_no_other_takes_its_name(String sql, int findings) {
        assertThat(Shop.count(new ColumnRenamed(), sql)).isEqualTo(findings);
    }

    @Test
    void a_dropped_column_whose_name_is_given_anew_loses_its_data() {
        assertThat(Shop.findings(
                                new ColumnDropped(),
                                "ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ADD COLUMN note text")
                        .get(0)
                        .message())
                .isEqualTo(
                        "the data of orders.note is gone for good: the column of this name that follows is a new one");
    }

    @Test
    void a_dropped_column_is_named_as_it_must_be_written() {
        assertThat(Shop.findings(new ColumnDropped(), "ALTER TABLE orders DROP COLUMN \"Note\"")
                        .get(0)
                        .message())
                .isEqualTo("code that still names orders.\"Note\" fails at once, and its data is gone for good");
    }

    private static List<Diagnostic> rollback(String layout, DownKind kind) {
        Migration migration = Pages.migration(3, "SELECT 1;\nSELECT 2", null, kind);
        return Lint.with(() -> List.of(new RollbackMissing()))
                .check(new History(layout, List.of(migration), List.of(), List.of()), ServerVersion.DEFAULT)
                .diagnostics();
    }

    @Test
    void a_missing_down_is_flagged_with_the_file_to_write() {
        assertThat(rollback("flyway", DownKind.MISSING)).singleElement().satisfies(d -> {
            assertThat(d.rule()).isEqualTo("rollback-missing");
            assertThat(d.start()).hasToString("1:1");
            assertThat(d.message()).isEqualTo("nothing takes V3 page back when the release goes wrong");
            assertThat(d.help())
                    .isEqualTo("write U3__page.sql, or say -- drydock:irreversible <reason> in the migration");
        });
        assertThat(rollback("plain", DownKind.MISSING).get(0).help()).startsWith("write a down script, or");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLICIT", "GENERATED", "DECLARED_EMPTY", "IRREVERSIBLE"})
    void any_other_word_about_the_way_back_is_enough(DownKind kind) {
        assertThat(rollback("flyway", kind)).isEmpty();
    }

    @Test
    void all_versions_of_the_server_get_the_same_findings() {
        History history = Pages.history(
                "CREATE TABLE t (a int, b varchar(5));",
                "ALTER TABLE t ADD CHECK (a > 0), ALTER a SET NOT NULL, ALTER a TYPE bigint, DROP b; CREATE INDEX ON t (a);");

        for (int version = ServerVersion.OLDEST; version <= ServerVersion.NEWEST + 1; version++) {
            assertThat(Lint.with(new BuiltInRules())
                            .check(history, new ServerVersion(version))
                            .diagnostics())
                    .extracting(Diagnostic::rule, Diagnostic::severity)
                    .as("PostgreSQL %s", version)
                    .containsExactly(
                            tuple("check-validated-inline", Severity.ERROR),
                            tuple("set-not-null-scans", Severity.ERROR),
                            tuple("column-type-rewrites", Severity.ERROR),
                            tuple("column-dropped", Severity.WARNING),
                            tuple("index-without-concurrently", Severity.ERROR),
                            tuple("statements-behind-exclusive-lock", Severity.WARNING));
        }
    }

    @Test
    void rules_are_found_through_the_service_loader() {
        History history = Pages.history("CREATE TABLE t (a int);", "ALTER TABLE t DROP a;");

        assertThat(Lint.withRulesOf(BuiltInRules.class.getClassLoader())
                        .check(history, ServerVersion.DEFAULT)
                        .diagnostics())
                .extracting(Diagnostic::rule)
                .containsExactly("column-dropped");
    }
}
