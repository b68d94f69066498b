package dev.drydock.benchmarks;

import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresBinaries;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures by how much observer, recorder and probes slow a rewrite of a large table: pairs of the bare statement and its replay. */
public final class OverheadBenchmark {

    private static final String TABLE = """
            CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int, c varchar(40), d text, parent_id bigint,
              created timestamptz, u int, e int);
            INSERT INTO t SELECT g, g, g %% 1000, md5(g::text), 'a note of usual length', g / 20,
              timestamptz '2026-01-01' + g * interval '1 second', g, g %% 7 FROM generate_series(1, %d) g;
            CREATE INDEX t_created ON t (created);""";

    private static final String SETTLED = "VACUUM (FREEZE, ANALYZE) t;";

    /** What a replay has done with the rows when the up begins: filling ends so, and the proof keeps a copy. */
    private static final String KEPT =
            "VACUUM (ANALYZE) t; SELECT count(*) FROM t; CREATE TEMPORARY TABLE kept AS SELECT t.*, false AS w FROM t";

    private static final String ROLE = "bare";

    private static final String TEMPLATE = "bare_template";

    private static final String DATABASE = "bare_run";

    private static final List<String> REWRITES = List.of(
            "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
            "ALTER TABLE t ADD COLUMN f timestamptz DEFAULT clock_timestamp();");

    private OverheadBenchmark() {}

    /** What a client measured around the same statement twice, in milliseconds. */
    private record Pair(double bare, double replayed) {

        double percent() {
            return 100 * (replayed / bare - 1);
        }
    }

    /**
     * Prints the pairs, the medians and the median of the pairs' slowdowns.
     *
     * @param arguments the server's major version, the number of pairs, the number of rows and statements; the default
     *     version, 5, 2,000,000 and two rewrites when left out
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int major = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PostgresBinaries.DEFAULT_MAJOR;
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long rows = arguments.length > 2 ? Long.parseLong(arguments[2]) : 2_000_000;
        List<String> rewrites = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : REWRITES;
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(major)) {
            server.createRole(ROLE);
            prepare(server, rows);
            for (String rewrite : rewrites) {
                System.out.printf(Locale.ROOT, "PostgreSQL %s, %,d rows: %s%n", server.version(), rows, rewrite);
                print(pairs(server, rewrite, pairs, rows));
            }
        }
    }

    private static void print(List<Pair> pairs) {
        pairs.forEach(pair -> System.out.printf(
                Locale.ROOT,
                "  bare %,8.1f ms, replayed %,8.1f ms, %+.1f %%%n",
                pair.bare(),
                pair.replayed(),
                pair.percent()));
        System.out.printf(
                Locale.ROOT,
                "  medians: bare %,.1f ms, replayed %,.1f ms, slowdown %+.1f %%%n",
                median(pairs, Pair::bare),
                median(pairs, Pair::replayed),
                median(pairs, Pair::percent));
    }

    /** The first pair warms JVM and disk up and does not count; who begins alternates. */
    private static List<Pair> pairs(PostgresServer server, String rewrite, int count, long rows)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("drydock-overhead");
        try {
            Files.writeString(folder.resolve("V1__table.sql"), TABLE.formatted(rows));
            Files.writeString(folder.resolve("V2__settled.sql"), SETTLED);
            Files.writeString(folder.resolve("V3__rewrite.sql"), rewrite);
            List<Pair> pairs = new ArrayList<>();
            try (Replayer replayer =
                    Replayer.open(server, Migrations.read(MigrationSource.of(folder, folder)), ReplayOptions.rows(0))) {
                for (int i = 0; i <= count; i++) {
                    boolean bareFirst = i % 2 == 0;
                    double first = bareFirst ? bare(server, rewrite) : replayed(replayer);
                    double second = bareFirst ? replayed(replayer) : bare(server, rewrite);
                    if (i > 0) {
                        pairs.add(bareFirst ? new Pair(first, second) : new Pair(second, first));
                    }
                }
            }
            return pairs;
        } finally {
            delete(folder);
        }
    }

    private static void prepare(PostgresServer server, long rows) throws SQLException {
        server.createDatabase(TEMPLATE, ROLE);
        try (Connection connection = server.connect(TEMPLATE, ROLE);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted(rows));
            statement.execute(SETTLED);
        }
    }

    /** Its database stays to the next time, as a replayer's does, so that both have one to be written to the disk beside them. */
    private static double bare(PostgresServer server, String rewrite) throws SQLException {
        checkpoint(server);
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE, ROLE, TEMPLATE);
        try (Connection keeper = server.connectAdmin(DATABASE);
                Statement keeping = keeper.createStatement();
                Connection connection = server.connect(DATABASE, ROLE);
                Statement statement = connection.createStatement()) {
            for (String sql : KEPT.split(";")) {
                keeping.execute(sql);
            }
            connection.setAutoCommit(false);
            statement.execute("SELECT 1");
            long sent = System.nanoTime();
            statement.execute(rewrite);
            long answered = System.nanoTime();
            connection.commit();
            return (answered - sent) / 1e6;
        }
    }

    /** A migration that is behind the database's state is replayed in a new copy of its template. */
    private static double replayed(Replayer replayer) throws SQLException {
        Migration rewrite = replayer.migrations().get(2);
        checkpoint(replayer.server());
        Replay replay = replayer.replay(rewrite);
        if (replay.up().status() != Status.OK || replay.traffic().probes().isEmpty()) {
            throw new IllegalStateException("not measured: " + replay.up());
        }
        return replay.up().statements().get(0).milliseconds();
    }

    private static void checkpoint(PostgresServer server) throws SQLException {
        try (Connection admin = server.connectAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
