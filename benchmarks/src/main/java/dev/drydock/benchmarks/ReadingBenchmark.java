package dev.drydock.benchmarks;

import dev.drydock.sql.SqlScript;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures reading and the schema of a folder of .sql files, cold and warm, and what is kept in memory. */
public final class ReadingBenchmark {

    private static final int COLD_RUNS = 5;
    private static final int COLD_FILES = 200;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 30;

    private final Corpus corpus;
    private final int statements;

    private ReadingBenchmark(Corpus corpus) {
        this.corpus = corpus;
        this.statements = Corpus.statements(corpus.read());
    }

    /** Takes a folder; prints the figures that the README of this module explains. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("No folder is given. Name one folder with .sql files.");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        ReadingBenchmark benchmark = new ReadingBenchmark(Corpus.load(folder, Integer.MAX_VALUE));
        if (benchmark.statements == 0) {
            System.err.println("The folder " + folder + " has no statement in a .sql file. Name another folder.");
            System.exit(2);
        }
        benchmark.report(folder);
    }

    private void report(Path folder) throws IOException, InterruptedException {
        print(
                "%s: %,d files, %,d statements, %,d characters",
                folder, corpus.texts().size(), statements, corpus.characters());
        List<ColdRead> cold = new ArrayList<>();
        for (int i = 0; i < COLD_RUNS; i++) {
            cold.add(ColdRead.run(folder, COLD_FILES));
        }
        cold.sort(Comparator.comparingLong(ColdRead::wall));
        ColdRead median = cold.get(COLD_RUNS / 2);
        print(
                "cold    %,d files: %,d ms wall (best %,d), %,d ms CPU, %,d statements, %,d statements/s",
                Math.min(COLD_FILES, corpus.texts().size()),
                median.wall(),
                cold.get(0).wall(),
                median.cpu(),
                median.statements(),
                1000L * median.statements() / Math.max(1, median.wall()));
        warm("read", () -> corpus.read());
        List<SqlScript> scripts = corpus.read();
        warm("schema", () -> Corpus.schema(scripts));
        memory();
    }

    private void warm(String what, Runnable work) {
        IntStream.range(0, WARM_UP).forEach(i -> work.run());
        long[] rounds =
                IntStream.range(0, ROUNDS).mapToLong(i -> cpu(work)).sorted().toArray();
        double best = rounds[0] / 1000.0 / statements;
        double median = rounds[ROUNDS / 2] / 1000.0 / statements;
        print("%-7s %.1f µs of CPU per statement (best %.1f), %,.0f statements/s", what, median, best, 1e6 / median);
    }

    /** CPU of this thread in ns: what others on the machine do is not in it, nor are compilers and collectors. */
    private static long cpu(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private void memory() {
        long before = used();
        List<SqlScript> scripts = corpus.read();
        long afterReading = used();
        Object schema = Corpus.schema(scripts);
        long afterSchema = used();
        print(
                "memory  %,d bytes per statement for the statements, %,d for the schema; %.1f bytes per character",
                (afterReading - before) / statements,
                (afterSchema - afterReading) / statements,
                (afterSchema - before) / (double) corpus.characters());
        Reference.reachabilityFence(scripts);
        Reference.reachabilityFence(schema);
    }

    /** Heap in use, in bytes, after collections. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
