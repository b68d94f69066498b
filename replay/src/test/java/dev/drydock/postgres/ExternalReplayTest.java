package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.migration.History;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import dev.drydock.rollback.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;

class ExternalReplayTest {

    @TempDir
    private Path folder;

    @OnMajors({13, 18})
    void two_replays_run_on_one_server_of_others_and_leave_nothing(int major) throws Exception {
        var history = history();
        try (var marked = MarkedDatabase.marked(major)) {
            var before = marked.everything();
            Callable<List<Replay>> replaying = () -> {
                try (var server = marked.start();
                        var replayer = Replayer.open(server, history, ReplayOptions.rows(1_000))) {
                    return replayer.migrations().stream().map(replayer::replay).toList();
                }
            };
            var threads = Executors.newFixedThreadPool(2);
            try {
                for (var each : threads.invokeAll(List.of(replaying, replaying))) {
                    assertThat(each.get())
                            .extracting(replay -> replay.rollback().verdict())
                            .containsExactly(Verdict.RESTORES, Verdict.RESTORES);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(marked.everything()).isEqualTo(before);
        }
    }

    private History history() throws IOException {
        var db = Files.createDirectories(folder.resolve("db"));
        Files.writeString(db.resolve("V1__orders.sql"), "CREATE TABLE orders (id bigint PRIMARY KEY, note text);");
        Files.writeString(db.resolve("U1__orders.sql"), "DROP TABLE orders;");
        Files.writeString(db.resolve("V2__noted.sql"), "CREATE INDEX noted ON orders (note);");
        Files.writeString(db.resolve("U2__noted.sql"), "DROP INDEX noted;");
        return Migrations.read(MigrationSource.of(folder, db));
    }
}
