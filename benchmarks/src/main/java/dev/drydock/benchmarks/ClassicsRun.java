package dev.drydock.benchmarks;

import dev.drydock.data.SyntheticData;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.TableFill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The classics, replayed on one server.
 *
 * @param rows of the table; its parent has a twentieth
 */
record ClassicsRun(long rows, List<ClassicRun> runs, ReplayReport report) {

    ClassicsRun {
        runs = List.copyOf(runs);
    }

    /** Writes the history to a temporary folder and replays it. */
    static ClassicsRun on(PostgresServer server, long rows) throws IOException {
        Path folder = Files.createTempDirectory("drydock-classics");
        try {
            List<Classic> classics = Classics.of(rows);
            List<String> versions = Classics.write(classics, folder);
            History history = Migrations.read(MigrationSource.of(folder, folder));
            SyntheticData data =
                    SyntheticData.rows(0).withTableRows(Map.of(ClassicRun.TABLE, rows, ClassicRun.PARENT, rows / 20));
            List<ClassicRun> runs = new ArrayList<>();
            try (Replayer replayer = Replayer.open(server, history, ReplayOptions.of(data))) {
                for (Migration migration : replayer.migrations()) {
                    int number = versions.indexOf(migration.version());
                    if (number >= 0) {
                        runs.add(new ClassicRun(classics.get(number), replayer.replay(migration)));
                    }
                }
                return new ClassicsRun(
                        rows,
                        runs,
                        ReplayReport.of(
                                replayer, runs.stream().map(ClassicRun::replay).toList()));
            }
        } finally {
            delete(folder);
        }
    }

    /** The run of the classic of that title. */
    ClassicRun of(String title) {
        return runs.stream()
                .filter(run -> run.classic().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** A table as the first of them met it. */
    TableFill fill(String table) {
        Replay first = runs.get(0).replay();
        return first.tables().stream()
                .filter(fill -> fill.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
