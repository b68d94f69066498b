package dev.drydock.migration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.drydock.DrydockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own files say to Flyway. */
class FlywaySettingsTest extends FolderTest {

    private static final String RESOURCES = "../src/main/resources/";

    @Test
    void application_yml_gives_placeholders_and_their_marks_and_is_named() {
        History history = folder.with("V1__a.sql", "CREATE TABLE @[schema].t (a text DEFAULT '${x}');\nDROP TABLE x;")
                .with(RESOURCES + "application.yml", """
                        # the application
                        server:
                          port: 8080
                        app.schema: "shop"
                        spring:
                          flyway:
                            placeholder-prefix: '@['
                            placeholderSuffix: "]"
                            placeholders:
                              schema: ${app.schema} # the one
                        """)
                .read();
        Script up = history.migrations().get(0).up();

        assertThat(history.problems()).isEmpty();
        assertThat(up.text()).startsWith("CREATE TABLE shop.t (a text DEFAULT '${x}');");
        assertThat(up.start(up.statements().get(1).span())).hasToString("2:1");
        assertThat(history.notes())
                .contains("Flyway's settings are those of " + Path.of("src", "main", "resources", "application.yml")
                        + " (placeholderPrefix, placeholderSuffix, placeholders.schema).");
    }

    @ParameterizedTest
    @CsvSource({
        "../src/main/resources/application.properties, spring.flyway.placeholders.Who=me",
        "../src/main/resources/application.yaml, 'spring.flyway: {placeholders: {Who: me}}'",
        "../src/main/resources/application.yml, 'spring.flyway.placeholders.Who: me'",
        "../config/application.properties, spring.flyway.placeholders.Who=${nobody:me}",
        "../flyway.conf, flyway.placeholders.Who=me",
        "../conf/flyway.conf, flyway.placeholders.Who = me",
        "../src/main/resources/flyway.conf, flyway.placeholders.Who=me"
    })
    void each_file_may_give_them(String file, String text) {
        Migration migration =
                folder.with("V1__a.sql", "SELECT '${who}'").with(file, text).only();

        assertThat(migration.up().text()).isEqualTo("SELECT 'me'");
    }

    @Test
    void the_build_overrules_the_files() {
        History history = folder.with("V1__a.sql", "SELECT '${who}'")
                .with("../flyway.conf", "flyway.placeholders.who=me")
                .read(null, Map.of("WHO", "you"));

        assertThat(history.migrations().get(0).up().text()).isEqualTo("SELECT 'you'");
    }

    @Test
    void replacement_may_be_off_for_all_or_for_a_script() {
        folder.with("V1__a.sql", "SELECT '${who}'").with("V1__a.sql.conf", "placeholderReplacement=false");
        assertThat(folder.only().up().text()).isEqualTo("SELECT '${who}'");

        folder.with("V1__a.sql.conf", "").with("../flyway.conf", "flyway.placeholderReplacement=false");
        assertThat(folder.only().up().text()).isEqualTo("SELECT '${who}'");
    }

    @Test
    void prefixes_separator_and_suffixes_may_be_others() {
        History history = folder.with("../src/main/resources/application.properties", """
                        spring.flyway.sql-migration-prefix=Mig
                        spring.flyway.repeatableSqlMigrationPrefix=Mi
                        spring.flyway.undo-sql-migration-prefix=Back
                        spring.flyway.sql-migration-separator=--
                        spring.flyway.sql-migration-suffixes=.pg.sql,.ddl.sql
                        """)
                .with("Mig1--a.pg.sql", "SELECT 1")
                .with("Mig2--b.DDL.SQL", "SELECT 2")
                .with("Mi--c.pg.sql", "SELECT 3")
                .with("Back1--a.pg.sql", "SELECT -1")
                .with("V3__d.sql", "SELECT 4")
                .read();

        assertThat(history.layout()).isEqualTo("flyway");
        assertThat(history.migrations()).extracting(Migration::title).containsExactly("a", "b", "c");
        assertThat(history.migrations().get(0).downKind()).isEqualTo(DownKind.EXPLICIT);
        assertThat(history.migrations().get(2).repeatable()).isTrue();
    }

    @Test
    void statements_with_and_without_a_transaction_are_refused_unless_mixed() {
        folder.with("V1__a.sql", "SELECT 1;\nCREATE INDEX CONCURRENTLY i ON t (a)");
        assertThat(folder.read().unreadable())
                .extracting(Problem::toString)
                .containsExactly(Path.of("db", "V1__a.sql")
                        + ":2:1: Flyway refuses the file, because it runs this statement in no transaction and those before it in one."
                        + " Move it to a migration of its own.");

        folder.with("../flyway.conf", "flyway.mixed=true");
        assertThat(folder.only().upTransaction()).isEqualTo(TransactionPolicy.NONE);
    }

    @ParameterizedTest
    @CsvSource({"true, true, PER_MIGRATION", "true, false, NONE", "false, true, NONE", "false, false, NONE"})
    void script_and_project_both_have_to_want_the_transaction(
            boolean script, boolean project, TransactionPolicy policy) {
        folder.with("V1__a.sql", "SELECT 1")
                .with("V1__a.sql.conf", "executeInTransaction=" + script)
                .with("../flyway.conf", "flyway.executeInTransaction=" + project);

        assertThat(folder.only().upTransaction()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, '', ISO-8859-1",
        "UTF-16, '', UTF-16",
        "UTF-16, encoding=ISO-8859-1, ISO-8859-1",
        "'', '', UTF-8"
    })
    void scripts_are_read_in_their_encoding(String project, String script, String charset) {
        folder.with("V1__a.sql", "SELECT 'ä'".getBytes(java.nio.charset.Charset.forName(charset)))
                .with("V1__a.sql.conf", script)
                .with("../flyway.conf", "flyway.encoding=" + project);

        assertThat(folder.only().up().statements()).hasSize(1);
        assertThat(folder.only().up().text()).endsWith("SELECT 'ä'");
    }

    @Test
    void an_encoding_that_is_none_is_a_problem() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("../flyway.conf", "flyway.encoding=none such")
                .read();

        assertThat(history.unreadable()).extracting(Problem::id).containsExactly("unreadable-migration");
    }

    @Test
    void placeholders_may_be_called_like_secrets() {
        folder.with("V1__a.sql", "SELECT '${app_user}'")
                .with("../flyway.conf", "flyway.placeholders.app_user=me\nflyway.user=root");

        assertThat(folder.only().up().text()).isEqualTo("SELECT 'me'");
    }

    @Test
    void flyways_own_placeholders_may_have_another_separator() {
        folder.with("V1__a.sql", "SELECT '${flyway_table} ${flyway_filename}'")
                .with("../flyway.conf", "flyway.placeholderSeparator=_\nflyway.table=h");

        assertThat(folder.only().up().text()).isEqualTo("SELECT 'h V1__a.sql'");
    }

    @Test
    void the_first_suffix_that_fits_counts() {
        History history = folder.with("R__a.pg.sql", "SELECT 1")
                .with("R__a.sql", "SELECT 2")
                .with("V1__b.PGSQL", "SELECT 3")
                .with("../flyway.conf", "flyway.sqlMigrationSuffixes=.sql,.pg.sql,.pgsql")
                .read();

        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations()).extracting(Migration::title).containsExactly("b", "a", "a.pg");
    }

    @Test
    void a_prefix_may_be_empty() {
        History history = folder.with("2__a.sql", "SELECT 1")
                .with("../flyway.conf", "flyway.sqlMigrationPrefix=")
                .read();

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("2");
    }

    @Test
    void locations_that_are_not_read_are_named() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with(RESOURCES + "db/pg/postgresql/V2__b.sql", "SELECT 1")
                .with("../src/main/resources/application.yml", """
                        spring:
                          flyway:
                            locations:
                              - filesystem:db
                              - classpath:db/pg/{vendor}
                              - classpath:db/none
                        """)
                .read();

        assertThat(history.notes())
                .contains("Flyway also reads "
                        + Path.of("src", "main", "resources", "db", "pg", "postgresql")
                        + ", which is not among drydock.locations and not read here.")
                .noneMatch(note -> note.contains("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filesystem:one | 1, 2, 3",
                "filesystem:one/sub,filesystem:one | 1, 2, 3",
                "classpath:db/{vendor} | 7",
                "/db/pg | 8",
                "filesystem:one/*/deep | 3",
                "filesystem:**/sub | 2, 3",
                "filesystem:**/sub/** | ''",
                "filesystem:one/su? | 2, 3",
                "filesystem:one/**/V*_deep.sql | 3",
                "filesystem:one,s3:bucket/x,filesystem:gone | 1, 2, 3"
            })
    void locations_are_followed_where_none_is_given(String locations, String versions) {
        folder.with("../one/V1__a.sql", "SELECT 1")
                .with("../one/sub/V2__b.sql", "SELECT 2")
                .with("../one/sub/deep/V3__b_deep.sql", "SELECT 3")
                .with(RESOURCES + "db/postgresql/V7__c.sql", "SELECT 7")
                .with(RESOURCES + "db/pg/V8__d.sql", "SELECT 8")
                .with(RESOURCES + "application.properties", "spring.flyway.locations=" + locations);
        MigrationSource source = MigrationSource.of(root);

        if (versions.isEmpty()) {
            assertThatThrownBy(() -> Migrations.read(source))
                    .isInstanceOf(DrydockException.class)
                    .hasMessage("Flyway's locations " + locations + " are no folders of the project."
                            + " Name the folder that holds the migrations with drydock.locations.");
        } else {
            History history = Migrations.read(source);
            assertThat(history.migrations()).extracting(Migration::version).containsExactly(versions.split(", "));
            assertThat(history.notes())
                    .contains(
                            "The migrations are those in Flyway's own locations " + locations.replace(",", ", ") + ".")
                    .noneMatch(note -> note.contains("drydock.locations"));
        }
    }

    @Test
    void a_list_of_locations_may_be_numbered_or_a_yaml_list() {
        folder.with(RESOURCES + "x/V1__a.sql", "SELECT 1")
                .with(RESOURCES + "y/V2__a.sql", "SELECT 1")
                .with(
                        RESOURCES + "application.properties",
                        "spring.flyway.locations[0]=classpath:x\nspring.flyway.locations[1]=classpath:y");
        assertThat(Migrations.read(MigrationSource.of(root)).migrations()).hasSize(2);

        folder.with(RESOURCES + "application.properties", "")
                .with(RESOURCES + "application.yml", "spring:\n  flyway:\n    locations: [x, y]");
        assertThat(Migrations.read(MigrationSource.of(root)).migrations()).hasSize(2);
    }

    @Test
    void without_any_locations_it_is_flyways_usual_folder() {
        MigrationSource source = MigrationSource.of(root);
        assertThatThrownBy(() -> Migrations.read(source))
                .isInstanceOf(DrydockException.class)
                .hasMessage("There are no migrations in src/main/resources/db/migration."
                        + " Name the folder that holds them with drydock.locations.");

        folder.with(RESOURCES + "db/migration/V1__a.sql", "SELECT 1");
        assertThat(Migrations.read(source).migrations()).hasSize(1);
    }

    @Test
    void settings_of_a_profile_are_named_and_not_used() {
        History history = folder.with("V1__a.sql", "SELECT '${who}'")
                .with("../src/main/resources/application.yml", """
                        spring.flyway.placeholders.who: me
                        ---
                        spring.config.activate.on-profile: prod
                        spring.flyway.placeholders.who: prod
                        """)
                .with("../src/main/resources/application-test.yml", "spring.flyway.placeholders.who: test")
                .with("../src/main/resources/application-dev.yml", "server.port: 1")
                .read();

        assertThat(history.migrations().get(0).up().text()).isEqualTo("SELECT 'me'");
        assertThat(history.notes())
                .contains("Flyway's settings of a profile in "
                        + Path.of("src", "main", "resources", "application-test.yml") + " are not used.")
                .noneMatch(note -> note.contains("dev"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"beforeMigrate.sql", "afterEachMigrate__x.sql", "createSchema.sql", "afterMigrateError.sql"})
    void a_callback_is_no_migration_and_is_named(String file) {
        History history =
                folder.with("V1__a.sql", "SELECT 1").with(file, "SELECT 2").read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.notes())
                .contains(
                        Path.of("db", file) + " is a callback that Flyway runs beside the migrations; it is not read.");
    }

    @Test
    void callbacks_are_named_in_one_note() {
        for (String event : List.of("beforeMigrate", "afterMigrate", "afterEachMigrate", "beforeEachMigrate")) {
            folder.with(event + ".sql", "SELECT 2");
        }
        String names = String.join(", ", "db/afterEachMigrate.sql", "db/afterMigrate.sql", "db/beforeEachMigrate.sql");

        assertThat(folder.with("V1__a.sql", "SELECT 1").read().notes())
                .contains(names.replace('/', java.io.File.separatorChar)
                        + " and 1 more are callbacks that Flyway runs beside the migrations; they are not read.");
    }

    @ParameterizedTest
    @CsvSource({
        "group=true, (group)",
        "target=1, (target)",
        "detectEncoding=true, (detectEncoding)",
        "initSql=SELECT 1, (initSql)"
    })
    void settings_that_change_what_is_run_are_noted(String setting, String note) {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("../flyway.conf", "flyway." + setting)
                .read();

        assertThat(history.notes()).anyMatch(text -> text.contains(note));
        assertThat(folder.with("../flyway.conf", "").read().notes()).hasSize(1);
    }

    @Test
    void flyway_toml_is_read_with_the_environment_it_chooses() {
        folder.with("../sql/V1__a.sql", "SELECT '${who} ${path} ${flyway:defaultSchema}'")
                .with("../flyway.toml", """
                        # the project
                        flyway.environment = "local" # chosen
                        [environments.local]
                        url = "jdbc:postgresql://localhost/x"
                        schemas = [ "shop",  # first
                          'other', ]
                        [environments.local.flyway.placeholders]
                        who = "you"
                        [environments.prod.flyway.placeholders]
                        who = "nobody"
                        [flyway]
                        locations = ["filesystem:sql"]
                        mixed = true
                        [flyway.placeholders]
                        who = 'me'
                        "path" = "a\\tb"
                        """);

        History history = Migrations.read(MigrationSource.of(root));
        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations().get(0).up().text()).isEqualTo("SELECT 'you a\tb shop'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a = ",
                "[a",
                "a = \"b",
                "a = {b = 1}",
                "[[a]]",
                "a = 1 2",
                "a = [1",
                "a = \"\"\"b\"\"\"",
                "a=1\na=2",
                "a = \"\\q\""
            })
    void a_toml_file_that_cannot_be_read_is_noted_by_its_line(String text) {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("../flyway.toml", "# one\nx = 1\n" + text + "\n")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.notes())
                .anyMatch(
                        note -> note.matches(
                                "Flyway's settings in flyway.toml are not read: line [345] is not of the part of TOML that is read\\."));
    }

    @Test
    void a_long_toml_file_is_read_in_no_time() {
        folder.with("V1__a.sql", "SELECT '${who}'")
                .with(
                        "../flyway.toml",
                        "# a\n".repeat(200_000) + "x = '" + "b".repeat(1_000_000) + "'\ny = \"" + "\\t".repeat(500_000)
                                + "\"\nz = [" + "1, ".repeat(200_000) + "]\n[flyway.placeholders]\nwho = 'me'");

        assertTimeoutPreemptively(
                ofSeconds(10), () -> assertThat(folder.only().up().text()).isEqualTo("SELECT 'me'"));
    }

    @Test
    void a_baseline_stands_for_the_versions_that_are_gone() {
        History history = folder.with("B5__base.sql", "CREATE TABLE t (a int)")
                .with("B3__older.sql", "SELECT 0")
                .with("V6__b.sql", "SELECT 1")
                .read();

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("5", "6");
        assertThat(history.migrations().get(0).downKind()).isEqualTo(DownKind.IRREVERSIBLE);
        assertThat(history.notes())
                .contains(Path.of("db", "B5__base.sql")
                        + " is a baseline migration and read in the place of the versions up to 5.");
    }

    @Test
    void a_yaml_file_that_is_none_is_noted_and_does_not_stop_the_reading() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("../src/main/resources/application.yml", "a" + " ".repeat(1_000_000) + "b\nspring: [flyway")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.notes())
                .anyMatch(note -> note.startsWith("Flyway's settings in "
                        + Path.of("src", "main", "resources", "application.yml") + " are not read"));
    }

    @Test
    void values_that_maven_filters_into_yaml_are_no_error() {
        folder.with("V1__a.sql", "SELECT '${who}'").with("../src/main/resources/application.yml", """
                app:
                  version: @project.version@
                spring.flyway.placeholders.who: me""");

        assertThat(folder.only().up().text()).isEqualTo("SELECT 'me'");
    }

    @Test
    void a_properties_file_that_is_none_does_not_stop_the_reading() {
        History history = folder.with("V1__a.sql", "SELECT 1")
                .with("../flyway.conf", "flyway.url=\\u00zz")
                .read();

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.unreadable()).extracting(Problem::file).containsExactly(Path.of("flyway.conf"));
    }
}
