package dev.drydock.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Flyway's convention: versioned, undo, repeatable and baseline migrations, the placeholders and names that the
 * project's own settings say, and a script's {@code .conf}.
 */
public final class FlywayLayout implements MigrationLayout {

    /** Creates the layout. */
    public FlywayLayout() {}

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public List<String> suffixes(MigrationSource source) {
        return new FlywayProject(source, new ArrayList<>(), new ArrayList<>())
                .settings()
                .suffixes();
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        FlywaySettings settings = new FlywayProject(source, new ArrayList<>(), new ArrayList<>()).settings();
        return files.stream()
                .filter(file -> FlywayName.of(file, settings)
                        .filter(name -> name.kind() == FlywayName.Kind.VERSIONED && name.separated())
                        .isPresent())
                .findFirst()
                .map(file -> "named as in " + file.getFileName());
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        return new FlywayReading(source).history(files);
    }
}
