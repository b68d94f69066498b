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
 * @param edited texts by absolute path that are read instead of what the files hold
 */
public record MigrationSource(
        Path root,
        List<Path> locations,
        @Nullable String layout,
        Map<String, String> placeholders,
        Map<Path, String> edited) {

    public MigrationSource {
        locations = List.copyOf(locations);
        placeholders = Map.copyOf(placeholders);
        edited = Map.copyOf(edited);
    }

    /** Reads the files as they are. */
    public MigrationSource(Path root, List<Path> locations, @Nullable String layout, Map<String, String> placeholders) {
        this(root, locations, layout, placeholders, Map.of());
    }

    /** The same source with these texts in the place of files, by their absolute paths. */
    public MigrationSource editing(Map<Path, String> texts) {
        return new MigrationSource(root, locations, layout, placeholders, texts);
    }

    /** Reads the folders given, detecting the layout. */
    public static MigrationSource of(Path root, Path... locations) {
        return new MigrationSource(root, List.of(locations), null, Map.of());
    }

    /** The same source with other locations. */
    MigrationSource in(List<Path> others) {
        return new MigrationSource(root, others, layout, placeholders, edited);
    }

    /** The file as reports show it; the project itself is a dot. */
    Path shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        if (absolute.equals(base)) {
            return Path.of(".");
        }
        return absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    }
}
