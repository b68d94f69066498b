package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that keep both directions in one file: goose, sql-migrate and dbmate. */
class MarkedLayoutsTest extends FolderTest {

    private History read(String... lines) {
        return folder.with("1_a.sql", String.join("\n", lines) + "\n").read();
    }

    private Migration only(String... lines) {
        read(lines);
        return folder.only();
    }

    @ParameterizedTest
    @CsvSource({
        "goose, -- +goose Up, -- +goose Down",
        "goose, --+goose Up, --  +goose Down",
        "sql-migrate, -- +migrate Up, -- +migrate Down",
        "dbmate, -- migrate:up, -- migrate:down",
        "dbmate, --migrate:up, --migrate:down"
    })
    void findings_in_both_directions_point_at_the_users_own_lines(String layout, String up, String down) {
        History history = read("-- about it", up, "CREATE TABLE t (a int);", down, "", "  DROP TABLE t;");
        Migration migration = history.migrations().get(0);

        assertThat(history.layout()).isEqualTo(layout);
        assertThat(history.problems()).isEmpty();
        assertThat(migration.up().statements()).hasSize(1);
        assertThat(migration.up().start(migration.up().statements().get(0).span()))
                .hasToString("3:1");
        assertThat(migration.downKind()).isEqualTo(DownKind.EXPLICIT);
        assertThat(migration.down()).isNotNull();
        assertThat(migration.down().statements()).hasSize(1);
        assertThat(migration.down().start(migration.down().statements().get(0).span()))
                .hasToString("6:3");
        assertThat(migration.upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
        assertThat(migration.downTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
    }

    @ParameterizedTest
    @CsvSource({"-- +goose Up, -- +goose Down", "-- +migrate Up, -- +migrate Down", "-- migrate:up, -- migrate:down"})
    void windows_line_ends_are_read_too(String up, String down) {
        folder.with("1_a.sql", up + "\r\nSELECT 1;\r\n" + down + "\r\nSELECT 2;\r\n");

        assertThat(folder.only().downKind()).isEqualTo(DownKind.EXPLICIT);
    }

    @ParameterizedTest
    @CsvSource({"-- +goose Up, -- +goose Down", "-- +migrate Up, -- +migrate Down", "-- migrate:up, -- migrate:down"})
    void a_blank_down_is_missing_and_one_with_a_word_is_declared_empty(String up, String down) {
        History history = folder.with("1_a.sql", up + "\nSELECT 1;\n" + down + "\n")
                .with("2_b.sql", up + "\nSELECT 1;\n" + down + "\n-- nothing to take back\n")
                .with("3_c.sql", up + "\n-- drydock:irreversible sent\nSELECT 1;\n" + down + "\n")
                .read();

        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.MISSING, DownKind.DECLARED_EMPTY, DownKind.IRREVERSIBLE);
    }

    @Test
    void goose_takes_its_markers_in_any_case_and_the_others_do_not() {
        Migration migration =
                only("-- +goose UP", "SELECT 1;", "-- +goose down", "SELECT 2;", "-- +goose no transaction");

        assertThat(migration.upTransaction()).isEqualTo(TransactionPolicy.NONE);
        assertThat(migration.downKind()).isEqualTo(DownKind.EXPLICIT);
        assertThat(read("-- +migrate UP", "SELECT 1;").layout()).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema.sql", "3.sql", "0_a.sql", "4-x.sql"})
    void goose_refuses_a_folder_for_a_name(String name) {
        folder.with(name, "-- +goose Up\nSELECT 1;\n")
                .with("sub/x.sql", "SELECT 1")
                .with("2_b.SQL", "SELECT 1");

        assertThat(read("-- +goose Up", "SELECT 1;").unreadable())
                .extracting(problem -> problem.id() + " " + problem.file().getFileName())
                .containsExactly("name-refused " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- +goose Up", "-- +migrate Up", "-- migrate:up"})
    void a_hundred_thousand_comments_before_the_marker_do_no_harm(String up) {
        folder.with("1_a.sql", up + "\nSELECT 1;\n-- migrate:down\n")
                .with("2_b.sql", "-- words\n".repeat(100_000) + up + "\nSELECT 1;\n-- migrate:down\n");

        assertThat(folder.read().migrations()).hasSize(2);
    }

    @Test
    void goose_sorts_numbers_and_dbmate_sorts_names() {
        for (String name : new String[] {"2_b.sql", "10_a.sql"}) {
            folder.with(name, "-- +goose Up\nSELECT 1;\n-- migrate:up\nSELECT 1;\n-- migrate:down\n");
        }

        assertThat(folder.read("goose", Map.of()).migrations())
                .extracting(Migration::version)
                .containsExactly("2", "10");
        assertThat(folder.read("dbmate", Map.of()).migrations())
                .extracting(Migration::version)
                .containsExactly("10", "2");
    }

    @Test
    void sql_migrate_takes_the_name_for_the_version_and_sorts_the_numbers_before_it() {
        for (String name : new String[] {"2-b.sql", "b.sql", "10-a.sql", "a.sql", "10-b.sql"}) {
            folder.with(name, "-- +migrate Up\nSELECT 1;\n");
        }
        History history = folder.read();

        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations())
                .extracting(Migration::version)
                .containsExactly("2-b", "10-a", "10-b", "a", "b");
    }

    @Test
    void gooses_no_transaction_holds_for_both_ways_wherever_it_stands() {
        Migration migration = only(
                "-- +goose Up",
                "CREATE INDEX CONCURRENTLY i ON t (a);",
                "SELECT 1;",
                "-- +goose NO TRANSACTION",
                "-- +goose Down",
                "SELECT 2;");

        assertThat(migration.upTransaction()).isEqualTo(TransactionPolicy.NONE);
        assertThat(migration.downTransaction()).isEqualTo(TransactionPolicy.NONE);
    }

    @Test
    void sql_migrates_notransaction_holds_for_its_own_direction() {
        Migration migration = only(
                "-- +migrate Up notransaction",
                "SELECT 0;",
                "CREATE INDEX CONCURRENTLY i ON t (a);",
                "-- +migrate Down",
                "SELECT 1;");

        assertThat(migration.upTransaction()).isEqualTo(TransactionPolicy.NONE);
        assertThat(migration.downTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
    }

    @Test
    void dbmates_option_holds_for_its_own_direction_and_a_single_statement() {
        Migration single = only(
                "-- migrate:up transaction:false",
                "CREATE INDEX CONCURRENTLY i ON t (a);",
                "-- migrate:down",
                "SELECT 1;");
        Migration several = only(
                "-- migrate:up foo:bar transaction:false",
                "SELECT 0;",
                "CREATE INDEX CONCURRENTLY i ON t (a);",
                "-- migrate:down",
                "SELECT 1;");
        Migration elsewhere = only("-- migrate:up", "-- transaction:false", "SELECT 0;", "-- migrate:down");

        assertThat(single.upTransaction()).isEqualTo(TransactionPolicy.NONE);
        assertThat(single.downTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
        assertThat(several.upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
        assertThat(elsewhere.upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
    }

    @Test
    void several_sections_of_a_direction_are_one_script_with_their_own_places() {
        Migration migration = only(
                "-- migrate:up",
                "SELECT 1;",
                "-- migrate:down",
                "SELECT 2;",
                "-- migrate:up",
                "SELECT 3;",
                "-- migrate:down",
                "SELECT 4;");

        assertThat(migration.up().statements())
                .extracting(statement -> migration.up().start(statement.span()).toString())
                .containsExactly("2:1", "6:1");
        assertThat(migration.down()).isNotNull();
        assertThat(migration.down().statements())
                .extracting(
                        statement -> migration.down().start(statement.span()).toString())
                .containsExactly("4:1", "8:1");
    }

    @ParameterizedTest
    @CsvSource({"+goose", "+migrate"})
    void a_body_is_cut_unless_it_stands_between_begin_and_end(String prefix) {
        String body = "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  PERFORM 1;\nEND $$;\n";
        folder.with("1_a.sql", "-- " + prefix + " Up\n" + body)
                .with(
                        "2_b.sql",
                        "-- " + prefix + " Up\n-- " + prefix + " StatementBegin\n" + body + "-- " + prefix
                                + " StatementEnd\n");
        History history = folder.read();

        assertThat(history.unreadable()).extracting(Problem::id).containsExactly("statement-cut");
        assertThat(history.unreadable().get(0).file()).isEqualTo(Path.of("db", "1_a.sql"));
        assertThat(history.unreadable().get(0).position()).hasToString("4:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- +goose Up", "-- +migrate Up"})
    void a_last_statement_without_a_semicolon_is_refused(String up) {
        assertThat(read(up, "SELECT 1;", "SELECT 2").unreadable())
                .extracting(Problem::id, problem -> problem.position().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("statement-without-end", "3:1"));
        assertThat(read(up, "SELECT 1; -- one;", "SELECT 2; -- two").problems()).isEmpty();
    }

    @Test
    void gooses_environment_comes_from_the_placeholders_between_on_and_off() {
        folder.with(
                "1_a.sql",
                "-- +goose Up\nSELECT '${A}';\n-- +goose ENVSUB ON\nSELECT '${A}', ${B:-7}, ${C}, '$A';\n"
                        + "-- +goose ENVSUB OFF\nSELECT '${A}' x;\n");
        History history = folder.read("goose", Map.of("A", "value"));
        Script up = history.migrations().get(0).up();

        assertThat(up.text()).contains("'${A}';", "SELECT 'value', 7, null, 'value';", "'${A}' x");
        assertThat(up.start(up.statements().get(2).span())).hasToString("6:1");
        assertThat(history.unreadable()).extracting(Problem::id).containsExactly("placeholder-without-value");
        assertThat(history.unreadable().get(0).position()).hasToString("4:25");
    }

    @Test
    void what_a_tool_refuses_is_a_problem() {
        String goose = "-- +goose Up\nSELECT 1;\n";
        History history = folder.with("1_a.sql", goose)
                .with("2_b.sql", "SELECT 1;\n")
                .with("3_c.sql", "-- +goose Down\nSELECT 1;\n" + goose)
                .with("4_d.sql", "SELECT 0;\n" + goose)
                .with("5_e.sql", "\uFEFF" + goose)
                .with("6_f.sql", goose)
                .with("06_g.sql", goose)
                .read();

        assertThat(history.unreadable())
                .extracting(problem -> problem.id() + " " + problem.file().getFileName())
                .containsExactlyInAnyOrder(
                        "marker-missing 2_b.sql",
                        "marker-missing 3_c.sql",
                        "marker-missing 3_c.sql",
                        "statement-before-marker 4_d.sql",
                        "marker-missing 5_e.sql",
                        "duplicate-version 6_f.sql");
    }

    @Test
    void dbmate_wants_both_markers_in_order_and_nothing_before_them() {
        History history = folder.with("1_a.sql", "-- migrate:up\nSELECT 1;\n")
                .with("2_b.sql", "-- migrate:down\nSELECT 1;\n-- migrate:up\nSELECT 1;\n")
                .with("3_c.sql", "SELECT 0;\n-- migrate:up\nSELECT 1;\n-- migrate:down\n")
                .with("4_d.sql", "\n-- words\n\n-- migrate:up\nSELECT 1;\n-- migrate:down\n")
                .read();

        assertThat(history.unreadable())
                .extracting(problem -> problem.id() + " " + problem.position())
                .containsExactly("marker-missing 1:1", "marker-missing 1:1", "statement-before-marker 1:1");
    }
}
