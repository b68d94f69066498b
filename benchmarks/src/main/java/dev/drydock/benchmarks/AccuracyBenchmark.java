package dev.drydock.benchmarks;

import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresBinaries;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares the blocked time that is reported with that of migrations which block for a time of their own clock. */
public final class AccuracyBenchmark {

    private static final int RUNS = 100;

    /**
     * What writes the clock on the server, where the lock is held. Both readings are inside of one statement: what the recorder
     * asks between two statements would be in the truth, and is left out of what is reported.
     */
    private static final String NOW = "INSERT INTO clock VALUES (%d, clock_timestamp());";

    private AccuracyBenchmark() {}

    /**
     * One comparison; all in milliseconds.
     *
     * @param truth what the migration's own clock says
     */
    private record Run(String kind, double truth, double reported) {

        double error() {
            return reported - truth;
        }

        boolean isWithin() {
            return Math.abs(error()) <= Math.max(5, truth * 0.02);
        }
    }

    /**
     * Prints the errors of 100 runs from 10 ms to 5 s: by LOCK TABLE in a statement of its own, in the middle of a block that
     * has slept before, and under a lock that writers alone wait for.
     *
     * @param arguments the server's major version; the default one when left out
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int major = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PostgresBinaries.DEFAULT_MAJOR;
        Path folder = Files.createTempDirectory("drydock-accuracy");
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(major)) {
            write(folder);
            List<Run> runs = run(server, folder);
            runs.forEach(run -> System.out.printf(
                    Locale.ROOT,
                    "%-10s truth %8.1f ms, reported %8.1f ms, error %+6.2f ms%s%n",
                    run.kind(),
                    run.truth(),
                    run.reported(),
                    run.error(),
                    run.isWithin() ? "" : "  OUTSIDE"));
            double[] errors = runs.stream()
                    .mapToDouble(run -> Math.abs(run.error()))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "PostgreSQL %s: %d of %d within 5 ms or 2 %%; error %.2f ms in the median, %.2f ms in 95 of 100, %.2f ms at the most%n",
                    server.version(),
                    runs.stream().filter(Run::isWithin).count(),
                    runs.size(),
                    errors[errors.length / 2],
                    errors[errors.length * 95 / 100],
                    errors[errors.length - 1]);
        } finally {
            delete(folder);
        }
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("V0__tables.sql"),
                "CREATE TABLE watched (id bigint PRIMARY KEY, name text); CREATE TABLE clock (run int, at timestamptz);");
        for (int i = 1; i <= RUNS; i++) {
            double seconds = 0.01 * Math.pow(500, (i - 1.0) / (RUNS - 1));
            Files.writeString(folder.resolve("V" + i + "__block.sql"), script(i, seconds));
        }
    }

    private static String script(int run, double seconds) {
        String now = NOW.formatted(run);
        String sleep = "PERFORM pg_sleep(" + String.format(Locale.ROOT, "%.4f", seconds) + ");";
        return switch (kind(run)) {
            case "statements" ->
                "LOCK TABLE watched IN ACCESS EXCLUSIVE MODE;\nDO $$ BEGIN " + now + sleep + now + " END $$;";
            case "block" ->
                "DO $$ BEGIN PERFORM pg_sleep(0.137); LOCK TABLE watched IN ACCESS EXCLUSIVE MODE; " + now + sleep + now
                        + " END $$;";
            default -> "DO $$ BEGIN LOCK TABLE watched IN SHARE MODE; " + now + sleep + now + " END $$;";
        };
    }

    private static String kind(int run) {
        return List.of("statements", "block", "writers").get(run % 3);
    }

    private static List<Run> run(PostgresServer server, Path folder) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (Replayer replayer =
                Replayer.open(server, Migrations.read(MigrationSource.of(folder, folder)), ReplayOptions.rows(0))) {
            for (Migration migration : replayer.migrations()) {
                Replay replay = replayer.replay(migration);
                if (!migration.version().equals("0")) {
                    int run = Integer.parseInt(migration.version());
                    runs.add(new Run(kind(run), truth(server, run), reported(replay, kind(run))));
                }
            }
        }
        return runs;
    }

    private static double reported(Replay replay, String kind) {
        Blocked blocked = replay.blocked().stream()
                .filter(table -> table.table().equals("public.watched"))
                .findFirst()
                .orElseThrow();
        if (kind.equals("writers") && blocked.readsMs() > 0) {
            throw new IllegalStateException("readers waited for a lock that lets them pass: " + blocked);
        }
        return kind.equals("writers") ? blocked.writesMs() : blocked.readsMs();
    }

    private static double truth(PostgresServer server, int run) throws SQLException {
        try (Connection admin = server.connectAdmin("postgres");
                Statement statement = admin.createStatement();
                ResultSet names = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE 'drydock%' AND datname NOT LIKE '%shadow'")) {
            names.next();
            try (Connection measured = server.connectAdmin(names.getString(1));
                    Statement query = measured.createStatement();
                    ResultSet row = query.executeQuery(
                            "SELECT extract(epoch FROM max(at) - min(at)) * 1000 FROM clock WHERE run = " + run)) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
