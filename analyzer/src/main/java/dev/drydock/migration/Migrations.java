package dev.drydock.migration;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads the migrations of a project. */
public final class Migrations {

    private static final String CONVENTION = "src/main/resources/db/migration";

    private Migrations() {}

    /**
     * Reads all migrations of a source, detecting the layout where none is named. Where no location is given, they are
     * those of Flyway's own settings in the project, or else {@code src/main/resources/db/migration}.
     *
     * @throws DrydockException where a location is missing, holds no SQL file, no such layout exists, or the files look
     *     like those of two tools
     */
    public static History read(MigrationSource source) {
        List<String> notes = new ArrayList<>();
        MigrationSource located = source.locations().isEmpty() ? source.in(locations(source, notes)) : source;
        List<Path> files = new ArrayList<>();
        for (Path location : located.locations()) {
            files.addAll(files(location, located));
        }
        History history = Detection.read(files.stream().distinct().toList(), located);
        return history.noting(notes);
    }

    private static List<Path> locations(MigrationSource source, List<String> notes) {
        List<String> wanted = source.layout() == null || source.layout().equals("flyway")
                ? new FlywayProject(source, new ArrayList<>(), new ArrayList<>())
                        .settings()
                        .locations()
                : List.of();
        if (!wanted.isEmpty()) {
            List<Path> found = new FlywayLocations(source, notes).find(wanted);
            if (found.isEmpty()) {
                throw new DrydockException("Flyway's locations " + String.join(", ", wanted)
                        + " are no folders of the project. Name the folder that holds the migrations with"
                        + " drydock.locations.");
            }
            notes.add("The migrations are those in Flyway's own locations " + String.join(", ", wanted) + ".");
            return found;
        }
        Path convention = source.root().resolve(CONVENTION);
        if (!Files.isDirectory(convention)) {
            throw new DrydockException("There are no migrations in " + CONVENTION
                    + ". Name the folder that holds them with drydock.locations.");
        }
        return List.of(convention);
    }

    private static List<Path> files(Path location, MigrationSource source) {
        if (!Files.exists(location)) {
            throw new DrydockException("The folder of migrations " + source.shown(location)
                    + " does not exist. Name the folder that holds them with drydock.locations.");
        }
        try (Stream<Path> files = Files.walk(location)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !hidden(location.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DrydockException(
                    "The folder " + source.shown(location) + " cannot be searched (" + e.getMessage()
                            + "). Check that you may read it and all folders in it.",
                    e);
        }
    }

    /** Whether a file is hidden, or lies in a hidden folder: no tool looks there. */
    private static boolean hidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
