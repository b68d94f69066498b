package dev.drydock.postgres;

import java.nio.file.Path;

/**
 * What a server needs from the machine that it runs on.
 *
 * @param platform the kind of machine
 * @param user as whom servers are started
 * @param cache where unpacked binaries are kept
 * @param repository where Maven keeps artifacts
 * @param scratches the directory in which servers get their private directories
 */
record Machine(
        Platform platform, LaunchUser user, InstallationCache cache, LocalRepository repository, Path scratches) {

    /** Returns this machine as its environment and its system properties describe it. */
    static Machine current() {
        var user = LaunchUser.current();
        return new Machine(
                Platform.current(),
                user,
                InstallationCache.current(user),
                LocalRepository.current(),
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
    }
}
