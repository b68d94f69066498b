package dev.drydock.benchmarks;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import dev.drydock.rollback.Verdict;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how many migrations of whole histories are replayed in a second, on empty tables. */
public final class HistoryBenchmark {

    private HistoryBenchmark() {}

    /**
     * Prints for each history its migrations per second, from the opening of its replayer to the end of the last replay, and
     * how often each verdict came; all of them run in one JVM, on one server that is up already.
     *
     * @param arguments the server's major version and for each history its layout and its folder
     */
    public static void main(String[] arguments) {
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(Integer.parseInt(arguments[0]))) {
            System.out.println("PostgreSQL " + server.version());
            for (int i = 1; i + 1 < arguments.length; i += 2) {
                Path folder = Path.of(arguments[i + 1]).toAbsolutePath();
                print(
                        server,
                        folder,
                        Migrations.read(new MigrationSource(folder, List.of(folder), arguments[i], Map.of())));
            }
        }
    }

    private static void print(PostgresServer server, Path folder, History history) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        long begun = System.nanoTime();
        try (Replayer replayer = Replayer.open(server, history, ReplayOptions.rows(0))) {
            for (Migration migration : replayer.migrations()) {
                Replay replay = replayer.replay(migration);
                verdicts.merge(replay.rollback().verdict(), 1, Integer::sum);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int count = history.migrations().size();
        System.out.printf(
                Locale.ROOT,
                "%s: %d migrations in %.1f s, %.1f a second; %s%n",
                folder,
                count,
                seconds,
                count / seconds,
                verdicts);
    }
}
