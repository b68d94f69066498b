package dev.drydock.postgres;

import java.nio.file.Path;

/**
 * Unpacked PostgreSQL binaries.
 *
 * @param home the directory that holds {@code bin}, {@code lib} and {@code share}
 * @param version the version that {@code postgres --version} tells, as in {@code 16.15}
 */
record Installation(Path home, String version) {

    int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }

    String postgres() {
        return home.resolve("bin/postgres").toString();
    }
}
