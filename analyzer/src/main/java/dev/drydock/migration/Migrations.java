package dev.drydock.migration;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds and reads the migrations of a project. */
public final class Migrations {

    private Migrations() {}

    /**
     * Reads all migrations of a source, detecting the layout where none is named.
     *
     * @throws DrydockException where a location is missing, holds no SQL file, no such layout exists, or the files look
     *     like those of two tools
     */
    public static History read(MigrationSource source) {
        List<Path> files = new ArrayList<>();
        for (Path location : source.locations()) {
            files.addAll(sqlFiles(location, source));
        }
        if (files.isEmpty()) {
            throw new DrydockException("No migration was found in " + shown(source)
                    + ": there is no .sql file in it. Name the folder that holds them with drydock.locations.");
        }
        return Detection.read(files.stream().distinct().toList(), source);
    }

    private static List<Path> sqlFiles(Path location, MigrationSource source) {
        if (!Files.isDirectory(location)) {
            throw new DrydockException("The folder of migrations " + source.shown(location)
                    + " does not exist. Name the folder that holds them with drydock.locations.");
        }
        try (Stream<Path> files = Files.walk(location)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".sql"))
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

    private static String shown(MigrationSource source) {
        return String.join(
                ", ",
                source.locations().stream().map(l -> source.shown(l).toString()).toList());
    }
}
