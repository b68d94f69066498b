package dev.drydock.benchmarks;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.ClusterCache;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresBinaries;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.HeadStart;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.TableFill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Measures how long the last migration of a folder waits for its rows: made in the run, and kept from an earlier one. */
public final class CacheBenchmark {

    private static final int KEPT_RUNS = 3;

    private CacheBenchmark() {}

    /**
     * Prints the seconds from a JVM's first line to the migration's first statement, each run in a JVM of its own with an own,
     * temporary cache.
     *
     * @param arguments the folder with migrations, and the rows of its largest tables
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 3) {
            run(Path.of(arguments[0]), Long.parseLong(arguments[1]), arguments[2]);
            return;
        }
        Path cache = Files.createTempDirectory("drydock-cache-benchmark");
        try {
            child(cache, arguments, "unpacked");
            child(cache, arguments, "made");
            for (int i = 0; i < KEPT_RUNS; i++) {
                child(cache, arguments, "kept");
            }
        } finally {
            delete(cache);
        }
    }

    private static void child(Path cache, String[] arguments, String label) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddrydock.cache=" + cache,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CacheBenchmark.class.getName(),
                        arguments[0],
                        arguments[1],
                        label)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The run \"" + label + "\" failed.");
        }
    }

    private static void run(Path folder, long rows, String label) {
        EmbeddedPostgres postgres = EmbeddedPostgres.withMaven();
        if (label.equals("unpacked")) {
            try (PostgresServer server = postgres.start(PostgresBinaries.DEFAULT_MAJOR)) {
                System.out.println("PostgreSQL " + server.version());
                return;
            }
        }
        long begun = System.nanoTime();
        History history = Migrations.read(MigrationSource.of(folder.toAbsolutePath(), folder.toAbsolutePath()));
        List<Migration> ordered = history.migrations().stream()
                .filter(migration -> !migration.repeatable())
                .toList();
        Migration last = ordered.get(ordered.size() - 1);
        HeadStart start = HeadStart.of(postgres, ClusterCache.of(ClusterCache.DEFAULT_SIZE, System.out::println));
        try (Replayer replayer =
                start.open(PostgresBinaries.DEFAULT_MAJOR, history, List.of(last), ReplayOptions.rows(rows))) {
            Replay replay = replayer.replay(last);
            double all = (System.nanoTime() - begun) / 1e9;
            double steps = (replay.up().milliseconds()
                            + replay.down().milliseconds()
                            + replay.again().milliseconds())
                    / 1e3;
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %7.2f s to the first statement of %s; %,d rows in %d tables, %,d MB%s%n",
                    label,
                    all - steps,
                    last.label(),
                    replay.tables().stream().mapToLong(TableFill::rows).sum(),
                    replay.tables().size(),
                    replay.tables().stream().mapToLong(TableFill::bytes).sum() >> 20,
                    replayer.rowsSince().isPresent() ? ", from the cache" : "");
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
