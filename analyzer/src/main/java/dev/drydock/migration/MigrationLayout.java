package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one migration tool's convention of files. */
public interface MigrationLayout {

    /** Its name, as {@code drydock.layout} takes it. */
    String name();

    /** The ends of the names of the files that it reads, of any case; {@code .sql} alone unless it says otherwise. */
    default List<String> suffixes(MigrationSource source) {
        return List.of(".sql");
    }

    /** Why these files look like this tool's, in a few words; empty where they do not. */
    Optional<String> evidence(List<Path> files, MigrationSource source);

    /** Reads the files, of any order, into a history. */
    History read(List<Path> files, MigrationSource source);
}
