package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tool files are written for, told by evidence and never guessed. */
class DetectionTest extends FolderTest {

    @Test
    void the_evidence_is_noted() {
        assertThat(folder.with("V1__a.sql", "SELECT 1").read().notes())
                .containsExactly("The migrations are read as those of flyway (named as in V1__a.sql).");
    }

    @Test
    void hidden_files_and_folders_are_passed_over() {
        folder.with("V1__a.sql", "SELECT 1").with(".old/V1__a.sql", "SELECT 1").with("._V1__a.sql", new byte[] {0});

        assertThat(folder.only().version()).isEqualTo("1");
    }

    @Test
    void a_layout_that_was_named_needs_no_note() {
        assertThat(folder.with("V1__a.sql", "SELECT 1").read("flyway", Map.of()).notes())
                .isEmpty();
    }

    @Test
    void pairs_of_numbers_are_ambiguous_without_a_project_around_them() {
        folder.with("1_a.up.sql", "SELECT 1").with("1_a.down.sql", "SELECT 1");

        assertThatThrownBy(folder::read)
                .isInstanceOf(DrydockException.class)
                .hasMessage("The files in db look like those of golang-migrate (named as in 1_a.down.sql)"
                        + " and of sqlx (named as in 1_a.down.sql). Set drydock.layout to golang-migrate or sqlx.");
    }

    @Test
    void a_project_that_is_itself_the_folder_is_shown_as_a_dot(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("1_a.up.sql"), "SELECT 1");

        assertThatThrownBy(() -> Migrations.read(MigrationSource.of(root, root)))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("The files in . look like those of golang-migrate");
    }

    @Test
    void the_project_around_pairs_tells_golang_migrate_from_sqlx() {
        folder.with("1_a.up.sql", "SELECT 1").with("../go.mod", "module x");

        History history = folder.read();

        assertThat(history.layout()).isEqualTo("golang-migrate");
        assertThat(history.notes())
                .containsExactly(
                        "The migrations are read as those of golang-migrate (named as in 1_a.up.sql, go.mod).");
    }

    @Test
    void a_cargo_toml_tells_of_sqlx() {
        folder.with("1_a.up.sql", "SELECT 1").with("../Cargo.toml", "[package]");

        assertThat(folder.read().layout()).isEqualTo("sqlx");
    }

    @Test
    void sqlxs_own_marker_tells_of_sqlx() {
        folder.with("1_a.up.sql", "-- no-transaction\nSELECT 1").with("1_a.down.sql", "SELECT 1");

        assertThat(folder.read().layout()).isEqualTo("sqlx");
    }

    @Test
    void markers_win_over_a_rust_project() {
        folder.with("1_a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\n").with("../Cargo.toml", "[package]");

        assertThat(folder.read().layout()).isEqualTo("dbmate");
    }

    @Test
    void two_tools_in_one_folder_are_an_error_that_names_both() {
        folder.with("V1__a.sql", "SELECT 1").with("2_b.sql", "-- +goose Up\nSELECT 1;");

        assertThatThrownBy(folder::read)
                .isInstanceOf(DrydockException.class)
                .hasMessage("The files in db look like those of flyway (named as in V1__a.sql) and of goose"
                        + " (the marker -- +goose Up in 2_b.sql). Set drydock.layout to flyway or goose.");
    }

    @Test
    void a_pattern_without_a_version_or_that_is_none_is_an_error() {
        folder.with("a.sql", "SELECT 1");

        assertThatThrownBy(() -> folder.read("pattern:.*", Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("The pattern of drydock.layout has no group (?<version>…). Write one such as");
        assertThatThrownBy(() -> folder.read("pattern:(", Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("The pattern of drydock.layout is no regular expression (");
    }
}
