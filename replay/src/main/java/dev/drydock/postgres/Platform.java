package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Names the binaries for one kind of machine.
 *
 * @param artifact the tail of the artifact's name, as in {@code linux-arm64v8}
 * @param archive the resource inside that artifact, as in {@code postgres-linux-arm_64.txz}
 */
record Platform(String artifact, String archive) {

    /** Returns the platform of this machine; throws a {@link DrydockException} if there are no binaries for it. */
    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        var system = osName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            throw new DrydockException("The embedded PostgreSQL does not run on Windows yet."
                    + " Run the replay under WSL, on Linux or on macOS.");
        }
        var arm = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> false;
            case "aarch64", "arm64" -> true;
            default -> throw unsupported(osName, osArch);
        };
        if (system.startsWith("mac") || system.startsWith("darwin")) {
            return named("darwin", arm, false);
        }
        if (system.startsWith("linux")) {
            return named("linux", arm, alpine);
        }
        throw unsupported(osName, osArch);
    }

    private static Platform named(String system, boolean arm, boolean alpine) {
        return new Platform(
                system + (arm ? "-arm64v8" : "-amd64") + (alpine ? "-alpine" : ""),
                "postgres-" + system + (arm ? "-arm_64" : "-x86_64") + (alpine ? "-alpine_linux" : "") + ".txz");
    }

    private static DrydockException unsupported(String osName, String osArch) {
        return new DrydockException("There are no embedded PostgreSQL binaries for %s on %s. ".formatted(osName, osArch)
                + "Run the replay on Linux or macOS, on amd64 or arm64.");
    }
}
