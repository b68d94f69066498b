package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.Config;
import dev.drydock.data.ProductionRows;
import dev.drydock.lint.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an annotation leaves out is as drydock.yml says. */
class ConfigTest {

    @TempDir
    private Path root;

    private Config config;

    @BeforeEach
    void write_the_file() throws IOException {
        Files.writeString(root.resolve("drydock.yml"), """
                postgres: {version: 15}
                migrations: {locations: [db], layout: goose, since: 1}
                tables:
                  orders: {rows: 40_000_000}
                  countries: {rows: 250}
                  users: {rows: 7}
                """);
        config = Config.read(root);
    }

    private MigrationsOf of(Class<?> type) {
        return MigrationsOf.of(type.getAnnotation(Migrations.class), config, ProductionRows.of(root, config));
    }

    @Test
    void what_is_left_out_comes_from_the_file_and_no_table_gets_more_rows_than_the_largest() {
        MigrationsOf migrations = of(Plain.class);

        assertThat(migrations.postgres()).containsExactly("15");
        assertThat(migrations.locations()).containsExactly(Path.of("db"));
        assertThat(migrations.layout()).isEqualTo("goose");
        assertThat(migrations.since()).isEqualTo(new Since("1", "drydock.yml:2:46: migrations.since"));
        assertThat(migrations.tables()).isEqualTo(Map.of("orders", 10_000L, "countries", 250L, "users", 7L));
    }

    @Test
    void tables_that_the_file_does_not_name_are_as_large_as_in_the_profile() throws IOException {
        Files.writeString(root.resolve("drydock-profile.json"), """
                { "schema" : "drydock/profile/1", "tables" : [
                  { "table" : "public.carts", "rows" : 12, "basis" : "none", "columns" : [], "foreignKeys" : [], "partitions" : [] },
                  { "table" : "public.users", "rows" : 99, "basis" : "none", "columns" : [], "foreignKeys" : [], "partitions" : [] }
                ] }
                """);

        assertThat(of(Plain.class).tables())
                .isEqualTo(Map.of("orders", 10_000L, "countries", 250L, "users", 7L, "public.carts", 12L));
    }

    @Test
    void what_the_annotation_says_takes_the_place_of_the_file() {
        MigrationsOf migrations = of(Said.class);

        assertThat(migrations.postgres()).containsExactly("13", "18");
        assertThat(migrations.locations()).containsExactly(Path.of("sql"));
        assertThat(migrations.layout()).isEqualTo("plain");
        assertThat(migrations.tables()).isEqualTo(Map.of("orders", 100L, "countries", 100L, "users", 70_000L));
    }

    @Migrations
    private static final class Plain {}

    @Migrations(
            locations = "sql",
            layout = "plain",
            postgres = {"13", "18"},
            rows = 100,
            tables = @TableRows(table = "users", rows = 70_000))
    private static final class Said {}
}
