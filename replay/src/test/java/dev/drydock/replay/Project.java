package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.migration.History;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project with Flyway's migrations in its folder {@code db}. */
record Project(Path root) {

    /** Writes a file of the folder. */
    Project with(String name, String text) {
        try {
            Files.createDirectories(root.resolve("db"));
            Files.writeString(root.resolve("db").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    History history() {
        return Migrations.read(MigrationSource.of(root, root.resolve("db")));
    }

    /** Replays all migrations on PostgreSQL 16, in order. */
    List<Replay> replayed(long rows) {
        return replayed(SharedPostgres.server(16), ReplayOptions.rows(rows));
    }

    /** Replays all migrations, in order. */
    List<Replay> replayed(PostgresServer server, ReplayOptions options) {
        try (Replayer replayer = Replayer.open(server, history(), options)) {
            return replayer.migrations().stream().map(replayer::replay).toList();
        }
    }

    /** What others waited for a table that was probed. */
    static Blocked blocked(Replay replay, String table) {
        assertThat(replay.blocked()).extracting(Blocked::table).contains(table);
        return replay.blocked().stream()
                .filter(blocked -> blocked.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
