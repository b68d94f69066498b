package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with files: what happened, where, and the way out. */
class ProblemsTest extends FolderTest {

    private static final Path DB = Path.of(Folder.LOCATION);

    @Test
    void a_missing_folder_is_an_error_that_names_it() {
        assertThatThrownBy(folder::read)
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "The folder of migrations db does not exist. Name the folder that holds them with drydock.locations.");
    }

    @Test
    void a_folder_without_sql_is_an_error_that_names_it() {
        folder.with("readme.txt", "nothing");

        assertThatThrownBy(folder::read)
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "No migration was found in db: there is no .sql file in it. Name the folder that holds them with drydock.locations.");
    }

    @Test
    void an_unknown_layout_is_an_error_that_names_the_known_ones() {
        folder.with("V1__x.sql", "SELECT 1");

        assertThatThrownBy(() -> folder.read("rails", Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "The layout rails is not known. Set drydock.layout to flyway, golang-migrate, goose, sqlx, diesel, sql-migrate, dbmate, pattern or plain, or leave it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "-- later\n/* or never */", ";"})
    void a_file_without_a_statement_is_a_problem_and_no_migration(String text) {
        History history =
                folder.with("V1__a.sql", "SELECT 1").with("V2__empty.sql", text).read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.problems())
                .containsExactly(new Problem(
                        "empty-migration",
                        DB.resolve("V2__empty.sql"),
                        new Position(1, 1),
                        "The migration holds no statement, yet the tool would record it as applied.",
                        "Write its statements, or delete the file before it is released; where a version has nothing to do here, ignore this.",
                        Problem.Weight.ODD));
        assertThat(history.unreadable()).isEmpty();
    }

    @Test
    void a_file_that_is_no_text_is_a_problem_and_no_migration() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("V2__latin.sql", "SELECT 'ä'".getBytes(StandardCharsets.ISO_8859_1))
                .with("V3__utf16.sql", "SELECT 1".getBytes(StandardCharsets.UTF_16))
                .with("V4__nul.sql", "SELECT 1;\n  \0")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        notText("V2__latin.sql", "1:1"),
                        notText("V3__utf16.sql", "1:1"),
                        notText("V4__nul.sql", "2:3"));
        assertThat(history.unreadable()).hasSize(3).allMatch(p -> p.id().equals("unreadable-migration"));
    }

    private static String notText(String file, String place) {
        return DB.resolve(file) + ":" + place + ": The file is not UTF-8 text, so no statement in it can be read."
                + " Save it as UTF-8, or remove it from the migrations if it is not a migration.";
    }

    @Test
    void a_version_that_is_taken_names_both_files_even_of_one_name() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("V1_0__b.sql", "SELECT 1")
                .with("x/V2__same.sql", "SELECT 1")
                .with("y/V2__same.sql", "SELECT 1")
                .read();

        assertThat(history.unreadable())
                .extracting(Problem::toString)
                .containsExactly(
                        DB.resolve("V1_0__b.sql") + ":1:1: Version 1.0 is taken by " + DB.resolve("V1__a.sql")
                                + " already. Give one of the two files the next free version.",
                        DB.resolve("y/V2__same.sql") + ":1:1: Version 2 is taken by "
                                + DB.resolve("x/V2__same.sql")
                                + " already. Give one of the two files the next free version.");
    }

    @Test
    void two_repeatables_of_one_description_are_a_problem() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("x/R__view.sql", "SELECT 1")
                .with("y/R__view.sql", "SELECT 1")
                .read();

        assertThat(history.unreadable())
                .extracting(Problem::message)
                .containsExactly("The repeatable migration \"view\" is " + DB.resolve("x/R__view.sql") + " already.");
    }

    @Test
    void a_syntax_error_is_a_problem_at_its_place_and_the_migration_is_kept() {
        History history = folder.with("V1__a.sql", "SELECT 1;\n  CREATE TABEL t (a int);\nSELEC 2")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        DB.resolve("V1__a.sql")
                                + ":2:10: PostgreSQL cannot read this: syntax error at or near \"TABEL\". Correct the statement at this place.",
                        DB.resolve("V1__a.sql")
                                + ":3:1: PostgreSQL cannot read this: syntax error at or near \"SELEC\". Correct the statement at this place.");
    }

    @Test
    void irreversible_without_a_reason_is_a_problem_and_no_declaration() {
        History history =
                folder.with("V1__a.sql", "SELECT 1;\n-- drydock:irreversible\n").read();

        assertThat(history.migrations().get(0).downKind()).isEqualTo(DownKind.MISSING);
        assertThat(history.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        DB.resolve("V1__a.sql")
                                + ":2:1: The migration is marked as irreversible without a reason. Say why behind the marker, so that the next reader can judge it.");
    }

    @Test
    void a_conf_that_is_no_properties_file_is_a_problem() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("V1__a.sql.conf", "executeInTransaction=\\u00zz")
                .read();

        assertThat(history.unreadable()).extracting(Problem::file).containsExactly(DB.resolve("V1__a.sql.conf"));
    }
}
