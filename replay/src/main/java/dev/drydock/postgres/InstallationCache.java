package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps unpacked binaries, once per user and version, for all JVMs of this machine. */
final class InstallationCache {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+[^\\s]*)");

    private final Path directory;

    InstallationCache(Path directory) {
        this.directory = directory;
    }

    /**
     * Returns the cache of this user: system property {@code drydock.cache}, else {@code $XDG_CACHE_HOME/drydock}, else
     * {@code ~/.cache/drydock}; where root starts servers as another user, a place which that user can enter.
     */
    static InstallationCache current(LaunchUser user) {
        return new InstallationCache(root(user).resolve("postgres"));
    }

    /** The directory of all that is kept for this user between runs. */
    static Path root(LaunchUser user) {
        var chosen = System.getProperty("drydock.cache", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        if (user.isOther()) {
            return Path.of("/var/cache/drydock");
        }
        var xdg = System.getenv("XDG_CACHE_HOME");
        // The XDG Base Directory Specification 0.8: a path that is not absolute is to be ignored.
        return xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg, "drydock")
                : Path.of(System.getProperty("user.home"), ".cache", "drydock");
    }

    /** Returns the unpacked archive, unpacking it for the first caller. */
    Installation install(BinaryArchive archive) {
        try {
            var home = directory.resolve(archive.key());
            if (!Files.isDirectory(home)) {
                createDirectories(directory);
                unpackOnce(archive, home);
            }
            return new Installation(home, version(home));
        } catch (FileSystemException e) {
            throw new DrydockException(
                    "The PostgreSQL binaries cannot be unpacked into %s: %s. Make it writable, or name another directory with -Ddrydock.cache."
                            .formatted(directory, e),
                    e);
        } catch (IOException e) {
            throw new DrydockException(
                    "The PostgreSQL binaries in %s cannot be unpacked: %s. Delete that file, so that it is fetched again."
                            .formatted(archive.location(), e.getMessage()),
                    e);
        }
    }

    private static void unpackOnce(BinaryArchive archive, Path home) throws IOException {
        var lockFile = home.resolveSibling(home.getFileName() + ".lock");
        // Threads first, across class loaders, too: one process may open a lock file only once, since closing a second
        // channel gives up the lock of the first (java.nio.channels.FileLock, "Platform dependencies").
        synchronized (("drydock " + lockFile).intern()) {
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.isDirectory(home)) {
                    unpack(archive, home);
                }
            }
        }
    }

    private static void unpack(BinaryArchive archive, Path home) throws IOException {
        var unfinished = home.resolveSibling(home.getFileName() + ".part");
        Directories.delete(unfinished);
        try (var in = archive.open()) {
            TarArchive.unpack(in, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.delete(unfinished);
        }
    }

    private static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            createDirectories(directory.getParent());
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String version(Path home) {
        var output = Command.run(
                List.of(home.resolve("bin/postgres").toString(), "--version"), home, Duration.ofSeconds(60));
        var matcher = VERSION.matcher(output.text());
        if (output.exitCode() != 0 || !matcher.find()) {
            throw new DrydockException(
                    "The PostgreSQL binaries in %s do not run on this machine: %s. Delete that directory if it is damaged; otherwise check that they fit this operating system."
                            .formatted(home, output.lastLines(3)));
        }
        return matcher.group(1);
    }
}
