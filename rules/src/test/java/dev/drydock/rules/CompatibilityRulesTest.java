package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.migration.History;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Near misses of the rules about transactions, running code and data that no page shows. */
class CompatibilityRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN; VACUUM orders; COMMIT | 1",
                "BEGIN; COMMIT; VACUUM orders | 0",
                "DROP SUBSCRIPTION s | 0",
                "BEGIN; DROP SUBSCRIPTION s; COMMIT | 0",
                "VACUUM orders | 0"
            })
    void a_statement_is_refused_in_a_transaction_only(String sql, int findings) {
        assertThat(Shop.count(new StatementNeedsNoTransaction(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN; ALTER TABLE orders ADD c int; COMMIT; SET ROLE x | 0",
                "ALTER TABLE orders ADD c int; ROLLBACK; ALTER TABLE orders ADD d int; COMMIT | 1",
                "VACUUM orders; COMMIT; VACUUM customers | 0"
            })
    void a_commit_matters_where_work_follows_in_the_tools_transaction(String sql, int findings) {
        assertThat(Shop.count(new NestedTransaction(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TYPE e AS ENUM ('a');; ALTER TYPE e ADD VALUE 'b'; UPDATE orders SET note = 'b' WHERE id = 1 | 0",
                "CREATE TYPE e AS ENUM ('a');; ALTER TYPE e ADD VALUE 'b'; ALTER TABLE orders ADD c e DEFAULT 'b' | 1",
                "CREATE TYPE e AS ENUM ('a');; ALTER TYPE e ADD VALUE 'b'; ALTER TABLE orders ADD c e DEFAULT 'a' | 0",
                "CREATE TYPE e AS ENUM ('a');; ALTER TYPE e ADD VALUE 'b'; COMMIT; ALTER TABLE orders ADD c e DEFAULT 'b' | 0"
            })
    void a_new_value_of_an_enum_is_used_too_early(String sql, int findings) {
        assertThat(Shop.count(new EnumValueUsedInSameTransaction(), sql)).isEqualTo(findings);
    }

    @Test
    void a_value_of_an_enum_of_the_same_transaction_may_be_used_from_17_on() {
        String sql = "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; CREATE TABLE n (c e DEFAULT 'b');";

        assertThat(Pages.lint("", sql, 16))
                .extracting(Diagnostic::rule)
                .contains("enum-value-used-in-same-transaction");
        assertThat(Pages.lint("", sql, 17))
                .extracting(Diagnostic::rule)
                .doesNotContain("enum-value-used-in-same-transaction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE IF EXISTS elsewhere | 0",
                "DROP TABLE events_2024 | 0",
                "DROP TABLE orders; CREATE VIEW orders AS SELECT 1 | 0",
                "DROP TABLE orders, customers | 1",
                "DROP VIEW orders_view | 0"
            })
    void a_dropped_table_matters_where_code_may_name_it(String sql, int findings) {
        assertThat(Shop.count(new TableDropped(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD c int NOT NULL DEFAULT 1; ALTER TABLE orders ALTER c DROP NOT NULL, ALTER c DROP DEFAULT | 0",
                "ALTER TABLE orders ADD c int NOT NULL DEFAULT 1; ALTER TABLE orders ALTER c DROP DEFAULT | 1",
                "ALTER TABLE orders ALTER note DROP DEFAULT | 0"
            })
    void a_dropped_default_matters_for_a_required_column(String sql, int findings) {
        assertThat(Shop.count(new DefaultDropped(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VACUUM orders; CREATE TABLE n (a int) | 0",
                "CREATE TABLE n (a int); VACUUM orders | 1",
                "CREATE TABLE IF NOT EXISTS n (a int); VACUUM orders | 0",
                "BEGIN; CREATE TABLE n (a int); CREATE TABLE m (a int); COMMIT; VACUUM orders | 0"
            })
    void a_script_outside_a_transaction_stays_half_applied(String sql, int findings) {
        assertThat(Shop.count(new HalfAppliedScript(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql.transactional.lock,false,0",
        "postgresql.transactionallock,FALSE,0",
        "postgresql.transactional.lock,true,1",
        "table,x,1"
    })
    void flyway_waits_for_itself_unless_its_setting_says_so(String setting, String value, int findings) {
        History history = Pages.history("", "CREATE INDEX CONCURRENTLY i ON t (a);");
        History set = new History("flyway", history.migrations(), List.of(), List.of(), Map.of(setting, value));

        assertThat(Lint.with(() -> List.of(new FlywayWaitsForItself()))
                        .check(set, ServerVersion.DEFAULT)
                        .diagnostics())
                .hasSize(findings);
    }
}
