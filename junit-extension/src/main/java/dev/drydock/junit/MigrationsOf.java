package dev.drydock.junit;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The attributes of {@link Migrations} as values.
 *
 * @param tables rows by table
 * @param placeholders values by name
 */
record MigrationsOf(
        List<String> locations,
        String layout,
        List<String> postgres,
        long rows,
        Map<String, Long> tables,
        Map<String, String> placeholders) {

    MigrationsOf {
        if (rows < 0 || tables.values().stream().anyMatch(count -> count < 0)) {
            throw new ExtensionConfigurationException(
                    "@Migrations asks for a negative number of rows. Set rows and @TableRows to 0 or more.");
        }
    }

    /** Finds {@link Migrations} on the test class or a class around it. */
    static MigrationsOf context(ExtensionContext context) {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            Optional<Migrations> found = AnnotationSupport.findAnnotation(type, Migrations.class);
            if (found.isPresent()) {
                return of(found.get());
            }
        }
        throw new ExtensionConfigurationException(
                "The class " + context.getRequiredTestClass().getName()
                        + " holds a @MigrationTest but no @Migrations. Put @Migrations on the class.");
    }

    private static MigrationsOf of(Migrations migrations) {
        Map<String, Long> tables = Arrays.stream(migrations.tables())
                .collect(Collectors.toMap(TableRows::table, TableRows::rows, (first, last) -> last));
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
                List.of(migrations.locations()),
                migrations.layout(),
                List.of(migrations.postgres()),
                migrations.rows(),
                Map.copyOf(tables),
                Map.copyOf(placeholders));
    }

    /**
     * Reads the migrations.
     *
     * @throws DrydockException where they cannot be read, or a file is not what its author meant
     */
    History history() {
        List<Path> folders = locations.stream().map(Path::of).toList();
        History history = dev.drydock.migration.Migrations.read(new MigrationSource(
                Path.of("").toAbsolutePath(), folders, layout.isEmpty() ? null : layout, placeholders));
        if (!history.unreadable().isEmpty()) {
            throw new DrydockException(
                    history.unreadable().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return history;
    }
}
