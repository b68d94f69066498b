package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where migrations lie and how to read them.
 *
 * @param root the project; files below it are shown relative to it
 * @param locations folders, searched downwards, or single files; none for those that the project itself tells
 * @param layout the name of a layout, or null to detect it
 * @param placeholders values of the tool's placeholders, by name
 */
public record MigrationSource(
        Path root, List<Path> locations, @Nullable String layout, Map<String, String> placeholders) {

    public MigrationSource {
        locations = List.copyOf(locations);
        placeholders = Map.copyOf(placeholders);
    }

    /** Reads the folders given, detecting the layout. */
    public static MigrationSource of(Path root, Path... locations) {
        return new MigrationSource(root, List.of(locations), null, Map.of());
    }

    /** The same source with other locations. */
    MigrationSource in(List<Path> others) {
        return new MigrationSource(root, others, layout, placeholders);
    }

    /** The file as reports show it. */
    Path shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        return absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    }
}
