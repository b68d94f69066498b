package dev.drydock.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Brings directories without a server to a cache and back; each file of one says the same word. */
record FakeClusters(Path scratches) {

    private static final LaunchUser ME = new LaunchUser(List.of(), Optional.empty());

    private static final int FILES = 4;

    static String name(String key) {
        return ClusterCache.name(new Installation(Path.of("/16.15.0"), "16.15"), key);
    }

    /** Keeps a cluster of somewhat more than so many bytes. */
    void keep(ClusterCache cache, String name, String word, long bytes) throws IOException {
        try (var scratch = Scratch.create(scratches, ME)) {
            var base = Files.createDirectories(scratch.data().resolve("base"));
            for (int i = 0; i < FILES; i++) {
                var content = Arrays.copyOf((word + "\n").getBytes(), (int) bytes / FILES);
                Files.write(base.resolve(i == 0 ? "rows" : "rows." + i), content);
            }
            cache.keep(name, new Cluster(new Installation(Path.of("/16.15.0"), "16.15"), ME, scratch, "secret"));
        }
    }

    /** The word of a copy; fails if its files are not all there or not all the same. */
    Optional<String> copied(ClusterCache cache, String name) throws IOException {
        try (var scratch = Scratch.create(scratches, ME)) {
            if (cache.copy(name, scratch, ME).isEmpty()) {
                return Optional.empty();
            }
            try (var files = Files.list(scratch.data().resolve("base"))) {
                var words = files.map(FakeClusters::word).toList();
                if (words.size() != FILES || words.stream().distinct().count() != 1) {
                    throw new IOException("the copy of " + name + " says " + words);
                }
                return Optional.of(words.get(0));
            }
        }
    }

    private static String word(Path file) {
        try {
            return Files.readString(file).split("\n")[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a JVM that keeps and copies for some rounds and prints a dot for each. */
    static Process inOwnJvm(Path scratches, Path directory) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FakeClusters.class.getName(),
                        scratches.toString(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Entry point of the child: ever other ones have to go for those that come. */
    public static void main(String[] arguments) throws IOException {
        var clusters = new FakeClusters(Path.of(arguments[0]));
        var cache = ClusterCache.in(Path.of(arguments[1]), 70 << 10, note -> {
            throw new IllegalStateException(note);
        });
        var random = new Random();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int round = 0; round < 40; round++) {
                var word = "word " + random.nextInt(6);
                clusters.keep(cache, name(word), word, 20 << 10);
                var other = "word " + random.nextInt(6);
                var copied = clusters.copied(cache, name(other));
                if (copied.isPresent() && !copied.get().equals(other)) {
                    throw new IOException("instead of " + other + " there is " + copied.get());
                }
                out.write('.');
                out.flush();
            }
        }
    }
}
