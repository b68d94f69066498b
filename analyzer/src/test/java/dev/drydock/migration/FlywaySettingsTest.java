package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own files say to Flyway. */
class FlywaySettingsTest {

    private static final String RESOURCES = "../src/main/resources/";

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void starts_with_an_empty_folder() {
        folder = new Folder(root);
    }

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
    void mixed_takes_the_transaction_from_all_of_a_script() {
        folder.with("V1__a.sql", "SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a)");
        assertThat(folder.only().upTransaction()).isEqualTo(TransactionPolicy.PER_MIGRATION);

        folder.with("../flyway.conf", "flyway.mixed=true");
        assertThat(folder.only().upTransaction()).isEqualTo(TransactionPolicy.NONE);
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
