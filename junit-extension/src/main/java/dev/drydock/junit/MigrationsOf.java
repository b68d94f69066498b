package dev.drydock.junit;

import dev.drydock.DrydockException;
import dev.drydock.config.Config;
import dev.drydock.data.ProductionData;
import dev.drydock.data.StatedRows;
import dev.drydock.lint.Since;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Problem;
import dev.drydock.replay.Conditions;
import dev.drydock.schema.ServerVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The attributes of {@link Migrations} as values, with what {@code drydock.yml} says in the place of those left out.
 *
 * @param rows of the largest tables
 * @param tables rows of single tables
 * @param since up to which migration all is history, or null
 * @param placeholders values by name
 */
record MigrationsOf(
        List<Path> locations,
        String layout,
        List<String> postgres,
        long rows,
        StatedRows tables,
        Map<String, String> placeholders,
        @Nullable Since since) {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    MigrationsOf {
        if (rows < 0) {
            throw new ExtensionConfigurationException(
                    "@Migrations asks for a negative number of rows. Set rows to 0 or more.");
        }
    }

    /** Finds {@link Migrations} on the test class or a class around it. */
    static MigrationsOf context(ExtensionContext context) {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            Optional<Migrations> found = AnnotationSupport.findAnnotation(type, Migrations.class);
            if (found.isPresent()) {
                return of(found.get(), Config.read(ROOT));
            }
        }
        throw new ExtensionConfigurationException(
                "The class " + context.getRequiredTestClass().getName()
                        + " holds a @MigrationTest but no @Migrations. Put @Migrations on the class.");
    }

    /** What the project's files say of tables in production. */
    static ProductionData production() {
        return ProductionData.of(ROOT, Config.read(ROOT));
    }

    /** What the project's file says of what surrounds the migrations. */
    static Conditions conditions() {
        return Conditions.of(Config.read(ROOT));
    }

    static MigrationsOf of(Migrations migrations, Config config) {
        Map<String, Long> tables = new HashMap<>();
        for (TableRows table : migrations.tables()) {
            tables.put(table.table(), table.rows());
        }
        Map<String, String> placeholders = new HashMap<>();
        for (String pair : migrations.placeholders()) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException("@Migrations(placeholders = \"" + pair
                        + "\") gives no value to a placeholder. Write name=value.");
            }
            placeholders.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new MigrationsOf(
                migrations.locations().length == 0
                        ? config.locations()
                        : Arrays.stream(migrations.locations()).map(Path::of).toList(),
                migrations.layout().isEmpty() ? config.layout().orElse("") : migrations.layout(),
                migrations.postgres().length == 0
                        ? List.of(config.postgresVersion()
                                .orElse(ServerVersion.DEFAULT)
                                .toString())
                        : List.of(migrations.postgres()),
                migrations.rows(),
                new StatedRows("@TableRows", tables),
                Map.copyOf(placeholders),
                config.since().orElse(null));
    }

    /** The migrations that a test which names none replays. */
    List<Migration> judged(History history) {
        return since == null ? history.migrations() : since.judged(history);
    }

    /**
     * Reads the migrations.
     *
     * @throws DrydockException where they cannot be read, or a file is not what its author meant
     */
    History history() {
        History history = dev.drydock.migration.Migrations.read(
                new MigrationSource(ROOT, locations, layout.isEmpty() ? null : layout, placeholders));
        if (!history.unreadable().isEmpty()) {
            throw new DrydockException(
                    history.unreadable().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return history;
    }
}
