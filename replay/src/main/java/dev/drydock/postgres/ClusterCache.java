package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps stopped clusters between runs, for all JVMs of this user, so that the next run starts on a copy.
 *
 * <p>An entry is written beside the others and renamed when it is complete; from then on nobody changes it. Whoever copies
 * one shares the lock on the file {@code lock}; whoever adds or removes one holds it alone.
 */
public final class ClusterCache {

    /** The size of a cache that nobody has given another. */
    public static final String DEFAULT_SIZE = "10 GB";

    /** Names of entries: version and digest. */
    private static final Pattern ENTRY = Pattern.compile("[0-9.]+[a-z0-9]*-[0-9a-f]{32}");

    /** Where entries go on their way out, in the directory that vanishes with whoever removes them. */
    private static final String TRASH = "trash";

    private static final LaunchUser OWNER = new LaunchUser(List.of(), Optional.empty());

    private final Path directory;
    private final long capacity;
    private final Consumer<String> notes;
    private final AtomicBoolean noted = new AtomicBoolean();

    private ClusterCache(Path directory, long capacity, Consumer<String> notes) {
        this.directory = directory;
        this.capacity = capacity;
        this.notes = notes;
    }

    /**
     * The cache of this user, beside the unpacked binaries.
     *
     * @param size the most that it may hold, as in {@code 10 GB}, {@code 500 MB} or {@code 20}, which are GB; with 0 nothing is
     *     kept
     * @param notes is told once why a cluster is not kept
     * @throws DrydockException if the size is none
     */
    public static ClusterCache of(String size, Consumer<String> notes) {
        return in(
                InstallationCache.root(LaunchUser.current()).resolve("clusters"),
                DiskSize.of(size).bytes(),
                notes);
    }

    static ClusterCache in(Path directory, long capacity, Consumer<String> notes) {
        return new ClusterCache(directory, capacity, notes);
    }

    /** Tells whether anything is ever kept. */
    public boolean isOn() {
        return capacity > 0;
    }

    /**
     * Removes all that is kept.
     *
     * @throws DrydockException if it cannot be removed
     */
    public void clear() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var trash = Scratch.create(directory, OWNER)) {
            locked(false, () -> {
                for (var each : entries()) {
                    discard(each, trash);
                }
                return true;
            });
        } catch (IOException e) {
            throw unremovable(e);
        }
    }

    private DrydockException unremovable(IOException e) {
        return new DrydockException(
                "The filled clusters in %s cannot be removed: %s. Make the directory writable, or delete it by hand."
                        .formatted(directory, e),
                e);
    }

    /** Names what is kept for these binaries, their settings and the caller's key. */
    static String name(Installation installation, String key) {
        try {
            var text =
                    String.join("\n", installation.home().getFileName().toString(), Cluster.SETTINGS.toString(), key);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return installation.version() + "-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean holds(String name) {
        return isOn() && Files.isDirectory(entry(name).directory());
    }

    /** Copies the entry into the empty cluster; empty if there is none, none that is whole, or no room for a copy. */
    Optional<KeptCluster.Facts> copy(String name, Scratch scratch, LaunchUser user) {
        if (!holds(name)) {
            return Optional.empty();
        }
        var kept = entry(name);
        try {
            var facts = locked(true, () -> {
                var known = kept.facts().filter(kept::isWhole);
                if (known.isPresent()
                        && room(scratch.directory()) >= known.get().content().bytes()) {
                    kept.use();
                    kept.data().copyTo(scratch.data(), user);
                }
                return known;
            });
            if (facts.isEmpty()) {
                remove(name);
            }
            return facts.filter(known -> Files.isDirectory(scratch.data()));
        } catch (IOException e) {
            note("The filled cluster of an earlier run cannot be copied: %s. Check the space in %s and in %s."
                    .formatted(e, directory, scratch.directory()));
            return Optional.empty();
        }
    }

    /** Removes the entry, which is damaged. */
    void remove(String name) {
        try (var trash = Scratch.create(directory, OWNER)) {
            locked(false, () -> {
                discard(entry(name), trash);
                return true;
            });
        } catch (IOException e) {
            throw unremovable(e);
        }
    }

    /** Keeps a copy of the cluster, which must be shut down, unless it is too large; what goes wrong is a note. */
    void keep(String name, Cluster cluster) {
        try {
            var data = new DataDirectory(cluster.scratch().data());
            var content = data.content();
            if (content.bytes() > capacity) {
                note(("The filled cluster of %s is not kept for the next run, since drydock.cacheSize is %s."
                                + " Set it to more if the rows should not be made anew each time.")
                        .formatted(new DiskSize(content.bytes()), new DiskSize(capacity)));
                return;
            }
            createDirectory();
            try (var part = Scratch.create(directory, OWNER)) {
                locked(false, () -> makeRoom(content.bytes(), part));
                Directories.delete(part.directory().resolve(TRASH));
                write(name, cluster, data, content, part);
            }
        } catch (IOException | DrydockException e) {
            note(
                    "The filled cluster is not kept for the next run: %s. Check the directory %s, or turn the cache off with -Ddrydock.cacheSize=0."
                            .formatted(e, directory));
        }
    }

    private void write(String name, Cluster cluster, DataDirectory data, DataDirectory.Content content, Scratch part)
            throws IOException {
        if (room(directory) < content.bytes() + content.bytes() / 10) {
            note(
                    "The filled cluster of %s is not kept for the next run, since the disk of %s has only %s left. Free some space there, or name another directory with -Ddrydock.cache."
                            .formatted(new DiskSize(content.bytes()), directory, new DiskSize(room(directory))));
            return;
        }
        var made = new KeptCluster(part.cluster());
        data.copyTo(made.data().path(), OWNER);
        made.write(content, cluster.adminPassword());
        locked(false, () -> {
            makeRoom(content.bytes(), part);
            if (!Files.isDirectory(entry(name).directory())) {
                made.use();
                Files.move(part.cluster(), entry(name).directory(), StandardCopyOption.ATOMIC_MOVE);
            }
            return true;
        });
    }

    /** Removes the least recently used ones until there is room for so many bytes. */
    private boolean makeRoom(long bytes, Scratch trash) throws IOException {
        record Used(KeptCluster entry, long bytes, Instant at) {}
        var all = new ArrayList<Used>();
        for (var each : entries()) {
            all.add(new Used(
                    each,
                    each.facts().map(facts -> facts.content().bytes()).orElse(Long.MAX_VALUE / 1024),
                    each.used()));
        }
        all.sort(Comparator.comparing(Used::at));
        var total = all.stream().mapToLong(Used::bytes).sum();
        for (var each : all) {
            if (total + bytes > capacity) {
                discard(each.entry(), trash);
                total -= each.bytes();
            }
        }
        return true;
    }

    /** Takes the entry away at once; its files go with the scratch directory, or at the next run if this JVM is killed. */
    private static void discard(KeptCluster entry, Scratch trash) throws IOException {
        if (Files.isDirectory(entry.directory(), LinkOption.NOFOLLOW_LINKS)) {
            var place = Files.createDirectories(trash.directory().resolve(TRASH));
            Files.move(
                    entry.directory(),
                    place.resolve(entry.directory().getFileName().toString()),
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private KeptCluster entry(String name) {
        return new KeptCluster(directory.resolve(name));
    }

    private List<KeptCluster> entries() throws IOException {
        try (var found = Files.list(directory)) {
            return found.filter(
                            each -> ENTRY.matcher(each.getFileName().toString()).matches())
                    .map(KeptCluster::new)
                    .toList();
        }
    }

    private void createDirectory() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        // Rows may be made from a production's distributions, and the entry holds a password.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    /** Says it once: it is the same for each cluster of a run. */
    private void note(String text) {
        if (!noted.getAndSet(true)) {
            notes.accept(text);
        }
    }

    private static long room(Path place) throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    private interface Action<T> {

        T run() throws IOException;
    }

    private <T> T locked(boolean shared, Action<T> action) throws IOException {
        var file = directory.resolve("lock");
        // Threads first, as in InstallationCache.
        synchronized (("drydock " + file).intern()) {
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock(0, Long.MAX_VALUE, shared);
                return action.run();
            }
        }
    }
}
