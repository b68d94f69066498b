package dev.drydock.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Lends caches in directories of a test. */
public final class Caches {

    private Caches() {}

    /** A cache of so many bytes. */
    public static ClusterCache in(Path directory, long capacity, Consumer<String> notes) {
        return ClusterCache.in(directory, capacity, notes);
    }
}
