package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A server's files: a private directory that vanishes with the server, or at the next run if the JVM was killed.
 *
 * <p>The JVM holds a lock on the file {@code lock} in it for as long as it lives. Whoever can take that lock may delete.
 */
final class Scratch implements AutoCloseable {

    private static final String PREFIX =
            "drydock-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9_]", "_") + "-";

    /** Names this JVM, since process ids come again. A JVM never opens a lock file that it holds: that would free it. */
    private static final String JVM = ProcessHandle.current().pid()
            + "_"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L)
            + "-";

    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Path directory;
    private final FileChannel lock;

    private Scratch(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Creates a directory in the parent, and removes those that killed JVMs of this user left there. */
    static Scratch create(Path parent, LaunchUser user) {
        try {
            for (var scratch = tryCreate(parent, user); ; scratch = tryCreate(parent, user)) {
                if (scratch.isPresent()) {
                    scratch.get().sweep(parent);
                    return scratch.get();
                }
            }
        } catch (IOException e) {
            throw new DrydockException(
                    "No directory for PostgreSQL can be created in %s: %s. Free some space, or name another directory with -Djava.io.tmpdir."
                            .formatted(parent, e),
                    e);
        }
    }

    Path directory() {
        return directory;
    }

    /** The part that belongs to the user that the server runs as. */
    Path cluster() {
        return directory.resolve("cluster");
    }

    Path data() {
        return cluster().resolve("data");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    /** Removes the directory; a second call does nothing. */
    @Override
    public void close() {
        try (lock) {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new DrydockException(
                    "The files of a stopped PostgreSQL server cannot be removed: %s. Delete %s by hand."
                            .formatted(e, directory),
                    e);
        }
    }

    /** Returns empty if another JVM took the directory for a forgotten one before it was locked. */
    private static Optional<Scratch> tryCreate(Path parent, LaunchUser user) throws IOException {
        var directory = Files.createTempDirectory(parent, PREFIX + JVM);
        // Another user must pass through, to what belongs to it.
        var mode = PosixFilePermissions.fromString(user.isOther() ? "rwx--x--x" : "rwx------");
        Files.setPosixFilePermissions(directory, mode);
        var channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null || !Files.exists(directory.resolve("lock"))) {
            channel.close();
            return Optional.empty();
        }
        var scratch = new Scratch(directory, channel);
        Files.createDirectory(scratch.cluster());
        Files.setPosixFilePermissions(scratch.cluster(), PosixFilePermissions.fromString("rwx------"));
        user.own(scratch.cluster());
        return Optional.of(scratch);
    }

    private void sweep(Path parent) throws IOException {
        var me = Files.getOwner(directory);
        try (var found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var each : found) {
                try {
                    if (!each.getFileName().toString().startsWith(PREFIX + JVM)
                            && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                            && Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(me)) {
                        removeIfForgotten(each);
                    }
                } catch (IOException | OverlappingFileLockException e) {
                    // Another JVM removes it at this moment, or the next run tries again: no reason to stop this one.
                    continue;
                }
            }
        }
    }

    private static void removeIfForgotten(Path directory) throws IOException {
        var lock = directory.resolve("lock");
        var age = Duration.between(Files.getLastModifiedTime(directory).toInstant(), Instant.now());
        if (!Files.exists(lock)) {
            if (age.compareTo(GRACE) < 0) {
                return; // it is being created or removed
            }
            Files.createFile(lock);
        }
        // Opened, not created: the owner that removes it at this moment could not remove the directory.
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null && !isServed(directory)) {
                Directories.delete(directory);
            }
        }
    }

    /** Tells whether a server still runs on the directory, and asks it to stop if its watchdog has not done so. */
    private static boolean isServed(Path directory) throws IOException {
        var server = postmaster(directory.resolve("cluster").resolve("data"))
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(directory.toString()))
                        .orElse(true));
        server.ifPresent(ProcessHandle::destroy);
        return server.isPresent();
    }

    /** Line 1 of postmaster.pid is the process id (src/include/utils/pidfile.h). */
    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        try {
            return lines(data).stream()
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the lines of postmaster.pid, none if there is no such file. */
    static List<String> lines(Path data) throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
