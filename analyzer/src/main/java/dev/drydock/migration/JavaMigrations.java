package dev.drydock.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names the migrations that are written in Java, which cannot be read as SQL. */
final class JavaMigrations {

    private JavaMigrations() {}

    static void note(MigrationSource source, List<String> notes) {
        for (Path location : source.locations()) {
            String path = location.toAbsolutePath().normalize().toString().replace('\\', '/');
            int resources = path.indexOf("/src/main/resources/");
            if (resources < 0) {
                continue;
            }
            String inPackage = path.substring(resources + "/src/main/resources/".length());
            for (String language : List.of("java", "kotlin", "groovy")) {
                Path sources = Path.of(path.substring(0, resources), "src", "main", language)
                        .resolve(inPackage);
                if (Files.isDirectory(sources)) {
                    noteFolder(sources, source, notes);
                }
            }
        }
    }

    private static void noteFolder(Path folder, MigrationSource source, List<String> notes) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> String.valueOf(file.getFileName()).matches("[VR][0-9_.]*__.*\\.(java|kt|groovy)"))
                    .sorted()
                    .forEach(file -> notes.add(source.shown(file) + " is not SQL and cannot be read."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
