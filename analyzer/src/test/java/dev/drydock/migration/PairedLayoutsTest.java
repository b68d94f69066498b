package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools that keep each direction in a file of its own: golang-migrate, sqlx, diesel and patterns. */
class PairedLayoutsTest extends FolderTest {

    private static final String INDEX = "CREATE INDEX CONCURRENTLY i ON t (a);";

    private History read(String layout) {
        return folder.read(layout, Map.of());
    }

    private Migration only(String layout) {
        History history = read(layout);
        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations()).hasSize(1);
        return history.migrations().get(0);
    }

    @Test
    void golang_migrate_sorts_numbers_and_pairs_them_whatever_the_titles_and_zeros() {
        History history = folder.with("10_ten.up.sql", "SELECT 10;")
                .with("2_two_x.up.sql", "SELECT 2;")
                .with("002_other.down.sql", "SELECT -2;")
                .with("seed.sql", "SELECT 0;")
                .with("old/1_one.up.sql", "SELECT 1;")
                .with("7_gone.down.sql", "SELECT -7;")
                .read("golang-migrate", Map.of());

        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations()).extracting(Migration::version).containsExactly("2", "10");
        assertThat(history.migrations()).extracting(Migration::title).containsExactly("two x", "ten");
        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.EXPLICIT, DownKind.MISSING);
        assertThat(history.notes())
                .containsExactly(
                        Path.of("db", "7_gone.down.sql") + " takes back a version that has no migration.",
                        "2 SQL files are not what golang-migrate takes for a migration and not read; the first is "
                                + Path.of("db", "old", "1_one.up.sql") + ".");
    }

    @Test
    void a_folder_below_other_files_than_migrations_is_read() {
        folder.with("seed.sql", "SELECT 0;").with("pg/1_one.up.sql", "SELECT 1;");

        assertThat(only("golang-migrate").version()).isEqualTo("1");
    }

    @Test
    void one_number_twice_is_a_problem() {
        folder.with("1_a.up.sql", "SELECT 1;").with("01_b.up.sql", "SELECT 1;");

        assertThat(read("golang-migrate").unreadable()).extracting(Problem::id).containsExactly("duplicate-version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "golang-migrate | CREATE INDEX CONCURRENTLY i ON t (a); | NONE",
                "golang-migrate | SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a); | PER_MIGRATION",
                "golang-migrate | SELECT 1; SELECT 2 | PER_MIGRATION",
                "sqlx | CREATE INDEX CONCURRENTLY i ON t (a); | PER_MIGRATION"
            })
    void a_file_sent_in_one_message_has_a_transaction_only_around_several_statements(
            String layout, String sql, TransactionPolicy policy) {
        folder.with("1_a.up.sql", sql).with("1_a.down.sql", sql);

        assertThat(only(layout).upTransaction()).isEqualTo(policy);
        assertThat(only(layout).downTransaction()).isEqualTo(policy);
    }

    @Test
    void sqlx_reads_files_with_and_without_a_direction() {
        History history = folder.with("1_a_b.sql", "SELECT 1;")
                .with("20_c.up.sql", "SELECT 2;")
                .with("20_c.down.sql", "SELECT 3;")
                .with("notes.sql", "SELECT 4;")
                .read("sqlx", Map.of());

        assertThat(history.migrations()).extracting(Migration::label).containsExactly("V1 a b", "V20 c");
        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.MISSING, DownKind.EXPLICIT);
    }

    @Test
    void sqlx_takes_signs_and_refuses_a_folder_for_a_name_without_a_number() {
        History history = folder.with("-1_a.sql", "SELECT 1;")
                .with("+2_b.sql", "SELECT 2;")
                .with("a_3.sql", "SELECT 3;")
                .with("notes.sql", "SELECT 4;")
                .with("4_d.SQL", "SELECT 5;")
                .read("sqlx", Map.of());

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("-1", "+2");
        assertThat(history.unreadable())
                .extracting(problem -> problem.id() + " " + problem.file().getFileName())
                .containsExactly("name-refused a_3.sql");
    }

    @Test
    void diesel_takes_any_folder_for_a_version_and_refuses_an_empty_file() {
        History history = folder.with("1/up.sql", "SELECT 1;")
                .with("x-1_y/up.sql", "SELECT 2;")
                .with("2_z/up.sql", "-- nothing")
                .read("diesel", Map.of());

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("1", "x1");
        assertThat(history.unreadable())
                .extracting(Problem::message)
                .containsExactly("The file holds no statement, so diesel refuses it.");
    }

    @Test
    void sqlx_takes_its_marker_from_the_very_first_characters() {
        assertThat(new Folder(root)
                        .with("1_a.sql", "-- no-transaction\n" + INDEX)
                        .only()
                        .upTransaction())
                .isEqualTo(TransactionPolicy.NONE);
    }

    @ParameterizedTest
    @CsvSource({"'\n', 2:1", "'\uFEFF', 1:1", "'-- why\n', 2:1"})
    void sqlx_passes_over_its_marker_elsewhere_and_it_is_said(String before, String place) {
        History history =
                folder.with("1_a.sql", before + "-- no-transaction\n" + INDEX).read("sqlx", Map.of());

        assertThat(history.migrations().get(0).upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
        assertThat(history.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        Path.of("db", "1_a.sql") + ":" + place
                                + ": sqlx passes over this -- no-transaction, because it is not at the very beginning of the file. Move it to the first line, without a byte order mark before it.");
    }

    @Test
    void sqlx_without_a_transaction_still_sends_all_statements_in_one_message() {
        folder.with("1_a.sql", "-- no-transaction\nSELECT 1;\n" + INDEX);

        assertThat(only("sqlx").upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
    }

    @Test
    void diesel_reads_folders() {
        History history = folder.with("2024-01-02-030405_b/up.sql", "SELECT 2;")
                .with("00000000000000_diesel_initial_setup/up.sql", "SELECT 1;")
                .with("00000000000000_diesel_initial_setup/down.sql", "SELECT -1;")
                .read();

        assertThat(history.layout()).isEqualTo("diesel");
        assertThat(history.migrations())
                .extracting(Migration::label)
                .containsExactly("V00000000000000 diesel initial setup", "V20240102030405 b");
        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.EXPLICIT, DownKind.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "run_in_transaction = false, NONE",
        "run_in_transaction=false # why, NONE",
        "run_in_transaction = true, PER_MIGRATION",
        "# run_in_transaction = false, PER_MIGRATION"
    })
    void diesels_metadata_decides_about_the_transaction_of_both_ways(String metadata, TransactionPolicy policy) {
        Migration migration = folder.with("1_a/up.sql", INDEX)
                .with("1_a/down.sql", "DROP INDEX CONCURRENTLY i;")
                .with("1_a/metadata.toml", metadata)
                .only();

        assertThat(migration.upTransaction()).isEqualTo(policy);
        assertThat(migration.downTransaction()).isEqualTo(policy);
    }

    @Test
    void a_blank_down_is_missing_and_one_with_a_word_is_declared_empty() {
        History history = folder.with("1_a.up.sql", "SELECT 1;")
                .with("1_a.down.sql", "\n--\n")
                .with("2_b.up.sql", "SELECT 1;")
                .with("2_b.down.sql", "-- the rows may stay")
                .with("3_c.up.sql", "SELECT 1;")
                .with("3_c.down.sql", "-- drydock:irreversible mail was sent")
                .read("golang-migrate", Map.of());

        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.MISSING, DownKind.DECLARED_EMPTY, DownKind.IRREVERSIBLE);
        assertThat(history.migrations()).allMatch(migration -> migration.down() == null);
    }

    @Test
    void a_pattern_names_version_name_and_direction() {
        History history = folder.with("V0010.Ten.up.sql", "SELECT 10;")
                .with("V9.Nine_x.up.sql", "SELECT 9;")
                .with("V0009.Nine_x.down.sql", "SELECT -9;")
                .read();

        assertThat(history.layout()).isEqualTo("pattern");
        assertThat(history.migrations()).extracting(Migration::version).containsExactly("V9", "V0010");
        assertThat(history.migrations()).extracting(Migration::title).containsExactly("Nine x", "Ten");
        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.EXPLICIT, DownKind.MISSING);
    }

    @Test
    void a_pattern_of_ones_own_may_leave_out_name_and_direction() {
        folder.with("deploy-3.sql", "SELECT 3;").with("deploy-12.sql", "SELECT 12;");

        assertThat(read("pattern:deploy-(?<version>\\d+)\\.sql").migrations())
                .extracting(Migration::label)
                .containsExactly("3", "12");
    }

    @ParameterizedTest
    @CsvSource({"undo, EXPLICIT", "revert, EXPLICIT", "D, EXPLICIT"})
    void a_direction_that_takes_back_is_a_down(String word, DownKind kind) {
        folder.with("1-do.sql", "SELECT 1;").with("1-" + word + ".sql", "SELECT -1;");
        String up = word.equals("D") ? "U" : "do";
        if (word.equals("D")) {
            folder.with("1-U.sql", "SELECT 1;");
        }

        assertThat(read("pattern:(?<version>\\d+)-(?<direction>" + up + "|" + word + ")\\.sql")
                        .migrations())
                .extracting(Migration::downKind)
                .containsExactly(kind);
    }
}
