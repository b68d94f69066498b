package dev.drydock.replay;

import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.Caches;
import dev.drydock.postgres.EmbeddedPostgres;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that replays a project on a server of its own once it is told to, and says what came of it. */
final class ReplayInOwnJvm {

    private ReplayInOwnJvm() {}

    /** Starts the JVM; it begins when it reads something. */
    static Process start(Path root, Path cache, Path scratches) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + scratches,
                        "-Dmaven.repo.local="
                                + System.getProperty(
                                        "maven.repo.local",
                                        Path.of(System.getProperty("user.home"), ".m2", "repository")
                                                .toString()),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReplayInOwnJvm.class.getName(),
                        root.toString(),
                        cache.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Entry point of the child. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        var history = Migrations.read(MigrationSource.of(root, root.resolve("db")));
        var judged = history.migrations().subList(1, history.migrations().size());
        HeadStart start =
                HeadStart.of(EmbeddedPostgres.withMaven(), Caches.in(Path.of(arguments[1]), 1L << 40, note -> {}), 0);
        System.in.read();
        try (Replayer replayer = start.open(16, history, judged, ReplayOptions.rows(500));
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            String said = judged.stream()
                    .map(replayer::replay)
                    .map(replay -> replay.up().status() + " "
                            + replay.rollback().verdict() + " "
                            + replay.blocked().stream().map(Blocked::table).toList() + " "
                            + replay.tables().stream().map(TableFill::rows).toList())
                    .collect(Collectors.joining("; "));
            out.write(said.getBytes(StandardCharsets.UTF_8));
        }
    }
}
