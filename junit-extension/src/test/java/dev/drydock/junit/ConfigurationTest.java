package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {

    private static final String SOUND = "src/test/resources/migrations/sound";

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_one_error_that_says_what_to_do(Class<?> example, String message) {
        Outcome outcome = Outcome.of(example);
        assertThat(outcome.failure()).isEqualTo(message);
        assertThat(outcome.passed()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        NoMigrations.class,
                        "The class " + NoMigrations.class.getName()
                                + " holds a @MigrationTest but no @Migrations. Put @Migrations on the class."),
                Arguments.of(
                        NoFolder.class,
                        "The folder of migrations src/test/resources/migrations/none does not exist."
                                + " Name the folder that holds them with drydock.locations."),
                Arguments.of(UnknownVersion.class, "There is no migration of version 7. Choose one of 1, 2."),
                Arguments.of(
                        NoDuration.class,
                        "@MigrationTest(maxBlockedWrites = \"200\") is no duration."
                                + " Write a number and a unit, such as 200ms, 2s or 1m."),
                Arguments.of(
                        UnknownPostgres.class,
                        "PostgreSQL \"19\" is no version to replay on."
                                + " Let postgres name a major version from 13 to 18."),
                Arguments.of(
                        NoPostgres.class,
                        "PostgreSQL \"latest\" is no version to replay on."
                                + " Let postgres name a major version from 13 to 18."),
                Arguments.of(
                        PlaceholderWithoutValue.class,
                        "@Migrations(placeholders = \"name\") gives no value to a placeholder. Write name=value."),
                Arguments.of(
                        NegativeRows.class, "@Migrations asks for a negative number of rows. Set rows to 0 or more."),
                Arguments.of(NegativeTableRows.class, "@TableRows gives orders -1 rows. Set it to 0 or more."),
                Arguments.of(
                        UnknownTable.class,
                        "@TableRows names order, and no migration makes a table called so. Did you mean orders?"));
    }

    @Test
    void a_method_is_no_plain_test_at_the_same_time() {
        assertThat(Outcome.of(TestTwice.class).failure())
                .isEqualTo("The method goes_up carries both @Test and @MigrationTest. Remove @Test.");
    }

    @Test
    void an_unknown_layout_is_named_with_those_that_are_known() {
        assertThat(Outcome.of(UnknownLayout.class).failure())
                .startsWith("The layout rails is not known. ")
                .contains("flyway");
    }

    @Test
    void a_placeholder_that_nobody_gives_a_value_is_named_with_its_place() {
        assertThat(Outcome.of(UnknownPlaceholder.class).failure())
                .startsWith("src/test/resources/migrations/placeholder/V1__create_table.sql:1:14: ")
                .contains("name");
    }

    @Test
    void placeholders_have_the_values_that_they_are_given() {
        assertThat(Outcome.of(Placeholder.class).passed()).containsExactly("V1 create table → up on PostgreSQL 16");
    }

    static class NoMigrations {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/none")
    static class NoFolder {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = SOUND)
    static class UnknownVersion {

        @MigrationTest(version = "7")
        void goes_up() {}
    }

    @Migrations(locations = SOUND)
    static class NoDuration {

        @MigrationTest(maxBlockedWrites = "200")
        void goes_up() {}
    }

    @Migrations(locations = SOUND)
    static class UnknownPostgres {

        @MigrationTest(postgres = {"16", "19"})
        void goes_up() {}
    }

    @Migrations(locations = SOUND, postgres = "latest")
    static class NoPostgres {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = SOUND, layout = "rails")
    static class UnknownLayout {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/placeholder", placeholders = "name")
    static class PlaceholderWithoutValue {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = SOUND, rows = -1)
    static class NegativeRows {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = SOUND, tables = @TableRows(table = "orders", rows = -1))
    static class NegativeTableRows {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = SOUND, tables = @TableRows(table = "order", rows = 1))
    static class UnknownTable {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/placeholder")
    static class UnknownPlaceholder {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/placeholder", placeholders = "name=invoices", rows = 0)
    static class Placeholder {

        @MigrationTest
        void goes_up(Replay replay) {
            assertThat(replay.up().statements()).hasSize(1);
        }
    }

    @Migrations(locations = SOUND, rows = 0)
    static class TestTwice {

        @Test
        @MigrationTest
        void goes_up() {}
    }
}
