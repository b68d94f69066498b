package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flyway's convention: names, order, undo scripts, transactions. */
class FlywayLayoutTest extends FolderTest {

    @Test
    void versions_are_sorted_as_numbers_and_repeatables_come_last_by_description() {
        History history = folder.with("V10__ten.sql", "SELECT 10")
                .with("R__b.sql", "SELECT 0")
                .with("sub/V2_1__two_one.sql", "SELECT 2")
                .with("V2__two.sql", "SELECT 2")
                .with("R__a_view.sql", "SELECT 0")
                .with("V2.0.5__two_zero_five.sql", "SELECT 2")
                .with("V20240101120000__timestamp.sql", "SELECT 3")
                .read();

        assertThat(history.layout()).isEqualTo("flyway");
        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations())
                .extracting(Migration::version)
                .containsExactly("2", "2.0.5", "2.1", "10", "20240101120000", "R__a_view", "R__b");
        assertThat(history.migrations()).extracting(Migration::repeatable).endsWith(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "V1__add_customer_key.sql, 1, add customer key, V1 add customer key",
        "V1_2__x.sql, 1.2, x, V1.2 x",
        "V1.2_3__x__y.sql, 1.2.3, x  y, V1.2.3 x  y",
        "V007__bond.sql, 007, bond, V007 bond",
        "V5__.sql, 5, '', 5",
        "V1__upper.SQL, 1, upper, V1 upper",
        "V+9__plus.sql, +9, plus, V+9 plus",
        "R__refresh_views.sql, R__refresh_views, refresh views, R__refresh_views"
    })
    void a_name_tells_version_title_and_label(String file, String version, String title, String label) {
        folder.with("V0__first.sql", "SELECT 1").with(file, "SELECT 1");

        Migration migration = folder.read().migrations().get(1);

        assertThat(migration.version()).isEqualTo(version);
        assertThat(migration.title()).isEqualTo(title);
        assertThat(migration.label()).isEqualTo(label);
        assertThat(migration.up().file()).isEqualTo(Path.of(Folder.LOCATION, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1_single.sql", "v2__lower.sql", "V__no_version.sql", "Vx__y.sql", "R.sql"})
    void other_sql_files_are_not_read_and_said_so(String file) {
        History history =
                folder.with("V1__first.sql", "SELECT 1").with(file, "SELECT 2").read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.notes())
                .contains("1 SQL file is not what flyway takes for a migration and not read; the first is "
                        + Path.of("db", file) + ".");
    }

    @Test
    void a_baseline_and_a_stray_undo_are_noted() {
        History history = folder.with("V1__first.sql", "SELECT 1")
                .with("B1__base.sql", "SELECT 2")
                .with("U9__gone.sql", "SELECT 3")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.notes())
                .contains(
                        Path.of("db", "B1__base.sql")
                                + " is a baseline migration and not read, because the versions up to it are there.",
                        Path.of("db", "U9__gone.sql") + " undoes a version that has no migration.");
    }

    @Test
    void an_undo_script_is_the_down_of_its_version_however_that_is_written() {
        Migration migration = folder.with("V1_0__add.sql", "CREATE TABLE t (a int)")
                .with("U1__add.sql", "DROP TABLE t")
                .only();

        assertThat(migration.downKind()).isEqualTo(DownKind.EXPLICIT);
        assertThat(migration.down()).isNotNull();
        assertThat(migration.down().text()).isEqualTo("DROP TABLE t");
        assertThat(migration.downTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);
    }

    @Test
    void without_an_undo_the_down_is_missing_or_declared_irreversible() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("V2__b.sql", "-- drydock:irreversible  old rows were merged \nSELECT 1")
                .read();

        assertThat(history.migrations())
                .extracting(Migration::downKind)
                .containsExactly(DownKind.MISSING, DownKind.IRREVERSIBLE);
        assertThat(history.migrations().get(1).irreversibleReason()).isEqualTo("old rows were merged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (a int); ALTER TABLE t ADD b int | PER_MIGRATION",
                "CREATE INDEX CONCURRENTLY i ON t (a) | NONE",
                "DROP INDEX CONCURRENTLY i | NONE",
                "VACUUM t | NONE",
                "REINDEX SCHEMA s | NONE",
                "CREATE DATABASE d | NONE",
                "REINDEX TABLE CONCURRENTLY t | PER_MIGRATION",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY | PER_MIGRATION",
                "REINDEX (VERBOSE) DATABASE d | NONE",
                "create /* now */ unique index concurrently i on t (a) | NONE",
                "DISCARD ALL | NONE",
                "CREATE TABLE t (vacuum int) | PER_MIGRATION"
            })
    void the_transaction_is_the_one_that_flyway_itself_would_use(String sql, TransactionPolicy policy) {
        assertThat(folder.with("V1__x.sql", sql).only().upTransaction()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT e'it\\'s; me'; SELECT 2 | 1:15 | Flyway ends the statement at this semicolon",
                "SELECT 1; CREATE FUNCTION f(int, int) RETURNS int BEGIN ATOMIC SELECT $1 + $2; END | 1:11 | Flyway refuses",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN CASE WHEN a THEN b END THEN 1 END; END | 1:96 | Flyway ends"
            })
    void a_statement_that_flyway_cuts_elsewhere_than_the_server_is_a_problem(String sql, String place, String message) {
        assertThat(folder.with("V1__x.sql", sql).read().unreadable())
                .extracting(Problem::toString)
                .allMatch(problem -> problem.contains("V1__x.sql:" + place + ": " + message))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'it''s;', \"a;b\", E'a\\';', U&'d;', $$a;b$$, $x$ $$; $x$; SELECT 2",
                "CREATE FUNCTION f(int) RETURNS int RETURN $1 + 1",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END; SELECT 3",
                "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 1",
                "/* a; /* b; */ c; */ SELECT 1; -- x; y\nSELECT 2",
                "COPY t (a) FROM stdin;\n1;2\n\\.\nSELECT 1"
            })
    void a_statement_that_flyway_cuts_as_the_server_does_is_none(String sql) {
        assertThat(folder.with("V1__x.sql", sql).read().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense=1", "executeintransaction=false", "placeholderReplacement=yes", "executeInTransaction="})
    void a_scripts_conf_that_flyway_refuses_is_a_problem(String conf) {
        History history = folder.with("V1__x.sql", "SELECT 1")
                .with("V1__x.sql.conf", conf)
                .read();

        assertThat(history.unreadable()).extracting(Problem::id).containsExactly("script-setting-refused");
        assertThat(history.unreadable().get(0).file()).isEqualTo(Path.of("db", "V1__x.sql.conf"));
    }

    @Test
    void a_script_that_is_never_run_is_left_out_and_one_on_a_condition_is_not() {
        History history = folder.with("V1__x.sql", "SELECT 1")
                .with("V1__x.sql.conf", "shouldExecute=false")
                .with("V2__y.sql", "SELECT 2")
                .with("V2__y.sql.conf", "shouldExecute=${a}==b")
                .read();

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("2");
        assertThat(history.notes())
                .contains(
                        Path.of("db", "V1__x.sql") + " is not run, for its configuration says shouldExecute=false.",
                        Path.of("db", "V2__y.sql")
                                + " is read although its configuration runs it only on a condition.");
    }

    @ParameterizedTest
    @CsvSource({
        "executeInTransaction=false, NONE",
        "executeInTransaction = FALSE, NONE",
        "executeInTransaction=true, PER_MIGRATION",
        "encoding=UTF-8, PER_MIGRATION"
    })
    void a_scripts_conf_decides_about_its_transaction(String conf, TransactionPolicy policy) {
        Migration migration = folder.with("V1__x.sql", "SELECT 1")
                .with("V1__x.sql.conf", "# of Flyway\n" + conf)
                .with("U1__x.sql", "SELECT 2")
                .with("U1__x.sql.conf", conf)
                .only();

        assertThat(migration.upTransaction()).isEqualTo(policy);
        assertThat(migration.downTransaction()).isEqualTo(policy);
    }

    @Test
    void migrations_in_java_are_named_in_a_note() {
        Folder resources = new Folder(root.resolve("src/main/resources"));
        resources.with("V1__x.sql", "SELECT 1").with("../../java/db/V2__in_java.java", "class V2__in_java {}");

        History history = Migrations.read(
                MigrationSource.of(root, root.resolve("src/main/resources").resolve(Folder.LOCATION)));

        assertThat(history.notes())
                .contains(Path.of("src", "main", "java", "db", "V2__in_java.java") + " is not SQL and cannot be read.");
    }

    @Test
    void the_layout_may_be_named_where_nothing_shows_it() {
        folder.with("V1.sql", "SELECT 1");

        assertThat(folder.read().layout()).isEqualTo("plain");
        assertThat(folder.read("flyway", Map.of()).layout()).isEqualTo("flyway");
    }
}
