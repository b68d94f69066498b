package dev.drydock.migration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The project around the folders of migrations. */
final class Surroundings {

    private static final int LEVELS = 6;

    private Surroundings() {}

    /** The nearest file of this name in a location or above it, up to the project's root. */
    static Optional<Path> find(MigrationSource source, String name) {
        Path root = source.root().toAbsolutePath().normalize();
        for (Path location : source.locations()) {
            Path folder = location.toAbsolutePath().normalize();
            for (int level = 0; folder != null && level < LEVELS; level++) {
                if (Files.exists(folder.resolve(name))) {
                    return Optional.of(folder.resolve(name));
                }
                boolean top = folder.equals(root) || Files.exists(folder.resolve(".git"));
                folder = top ? null : folder.getParent();
            }
        }
        return Optional.empty();
    }
}
