package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.Config;
import dev.drydock.data.StatedRows;
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
                """);
        config = Config.read(root);
    }

    private MigrationsOf of(Class<?> type) {
        return MigrationsOf.of(type.getAnnotation(Migrations.class), config);
    }

    @Test
    void what_is_left_out_comes_from_the_file() {
        MigrationsOf migrations = of(Plain.class);

        assertThat(migrations.postgres()).containsExactly("15");
        assertThat(migrations.locations()).containsExactly(Path.of("db"));
        assertThat(migrations.layout()).isEqualTo("goose");
        assertThat(migrations.since()).isEqualTo(new Since("1", "drydock.yml:2:46: migrations.since"));
        assertThat(migrations.tables().rows()).isEmpty();
    }

    @Test
    void what_the_annotation_says_takes_the_place_of_the_file() {
        MigrationsOf migrations = of(Said.class);

        assertThat(migrations.postgres()).containsExactly("13", "18");
        assertThat(migrations.locations()).containsExactly(Path.of("sql"));
        assertThat(migrations.layout()).isEqualTo("plain");
        assertThat(migrations.rows()).isEqualTo(100);
        assertThat(migrations.tables()).isEqualTo(new StatedRows("@TableRows", Map.of("users", 70_000L)));
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
