package dev.drydock.benchmarks;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.report.HtmlReplayReport;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Replays the classics on a large table and writes {@code docs/classics.md}. */
public final class ClassicsReport {

    private static final long ROWS = 1_000_000;

    /** Else the first statements would share the machine with the JVM's compilers. */
    private static final long ROWS_OF_WARM_UP = 5_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Settings on which no figure hangs. */
    private static final Set<String> BESIDE_THE_POINT =
            Set.of("timezone", "log_timezone", "log_line_prefix", "listen_addresses", "unix_socket_directories");

    private static final String HEAD = """
            # What the classic changes of a schema cost

            Each change is replayed up, down and up again on a table of %,d rows, beside probes that read it and lock it as writers do; every figure is measured.
            %s, PostgreSQL %s (embedded), %d cores (load %.1f), %d GB of memory, Java %s, %s.

            ```sql
            %s
            ```

            `t` has %,d rows in %s MB with its indexes, `parent` %,d in %s MB.
            Settings: %s.

            This page is made by

            ```sh
            ./mvnw -q -pl benchmarks -am package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/classpath
            java -cp benchmarks/target/classes:"$(cat benchmarks/target/classpath)" dev.drydock.benchmarks.ClassicsReport %d docs/classics.md
            ```

            * **Held**: from getting the strongest lock on `t` to giving it up.
            * **Blocked**: for how long somebody waited who came at the worst moment, by the locks themselves.
            * **Rows blocked**: the same for those who write rows that the statement has written.
            * **Scan**: tables that are read in full; nobody counts them outside of a transaction.
            * **Rows behind it**: whether undo brings back the rows of before, and keeps those that the code of before wrote in between.

            """;

    private ClassicsReport() {}

    /**
     * Writes the page, and with a third argument the replay's own report of the same run.
     *
     * @param arguments the server's major version, the page's path, and the path of the HTML report
     */
    public static void main(String[] arguments) throws IOException {
        int major = Integer.parseInt(arguments[0]);
        Path page = Path.of(arguments[1]);
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(major)) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            ClassicsRun.on(server, ROWS_OF_WARM_UP);
            ClassicsRun run = ClassicsRun.on(server, ROWS);
            Files.writeString(page, head(server, run, load) + ClassicsPage.of(run));
            if (arguments.length > 2) {
                try (Writer writer = Files.newBufferedWriter(Path.of(arguments[2]))) {
                    HtmlReplayReport.write(run.report(), writer);
                }
            }
        }
    }

    private static String head(PostgresServer server, ClassicsRun run, double load) {
        TableFill table = run.fill(ClassicRun.TABLE);
        TableFill parent = run.fill(ClassicRun.PARENT);
        return String.format(
                Locale.ROOT,
                HEAD,
                table.rows(),
                DAY.format(LocalDate.now(ZoneOffset.UTC)),
                server.version(),
                Runtime.getRuntime().availableProcessors(),
                load,
                Math.round(memory() / 1e9),
                Runtime.version().feature(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Classics.TABLES,
                table.rows(),
                Math.round(table.bytes() / 1e6),
                parent.rows(),
                Math.round(parent.bytes() / 1e6),
                run.report().settings().entrySet().stream()
                        .filter(setting -> !BESIDE_THE_POINT.contains(setting.getKey()))
                        .map(setting -> "`" + setting.getKey() + " = " + setting.getValue() + "`")
                        .collect(Collectors.joining(", ")),
                server.major());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
