package dev.drydock.benchmarks;

import dev.drydock.benchmarks.FillDatabase.Took;
import dev.drydock.data.SyntheticData;
import dev.drydock.data.TableFiller;
import dev.drydock.data.TableProfile;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Measures filling a table of 12 columns beside loading a ready-made file of the same rows, on one server. */
public final class FillBenchmark {

    private static final CustomerTable FIRST = new CustomerTable("customer");
    private static final CustomerTable SECOND = new CustomerTable("customer_2");
    private static final double MEGABYTE = 1 << 20;

    private final PostgresServer server;
    private final long rows;
    private final int rounds;
    private final Path file;
    private final Path groups;

    private FillBenchmark(PostgresServer server, long rows, int rounds, Path folder) {
        this.server = server;
        this.rows = rows;
        this.rounds = rounds;
        this.file = folder.resolve("customer.txt");
        this.groups = folder.resolve("grp.txt");
    }

    /** Takes {@code --rows}, {@code --rounds} and {@code --major}; prints what the README of this module explains. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = new HashMap<>(Map.of("--rows", 2_000_000L, "--rounds", 5L, "--major", 18L));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i])
                    || i + 1 == arguments.length
                    || !arguments[i + 1].matches("\\d{1,12}")) {
                System.err.println("The argument " + arguments[i]
                        + " is not understood. Give --rows, --rounds and --major, each with a number.");
                System.exit(2);
            }
            options.put(arguments[i], Long.parseLong(arguments[i + 1]));
        }
        Path folder = Files.createTempDirectory("drydock-fill");
        try (PostgresServer server =
                EmbeddedPostgres.withMaven().start(options.get("--major").intValue())) {
            new FillBenchmark(
                            server,
                            options.get("--rows"),
                            options.get("--rounds").intValue(),
                            folder)
                    .report();
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    private void report() throws Exception {
        print(
                "PostgreSQL %s, %,d rows, rounds: %d, heap of %.0f MB at the most, load %.1f",
                server.version(), rows, rounds, HeapWatch.limit(), load());
        rows();
        if (rounds > 0) {
            bare();
            constrained();
            together();
        }
        print("load    %.1f", load());
    }

    /** The first filling: memory, size and the distributions. */
    private void rows() throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST), false);
                HeapWatch heap = new HeapWatch()) {
            Took took = database.time(() -> FillDatabase.fill(database.filler(data(FIRST))));
            print("%s", new Runs("first", rows, List.of(took)));
            print(
                    "heap    %.0f MB at the peak with garbage, %.0f MB after the fullest collection, %.0f MB retained",
                    heap.peak(), heap.mostAfterCollection(), HeapWatch.retained());
            save(database);
            print(
                    "size    %,.0f MB table, %,.0f MB as text, %,d rows",
                    database.number("SELECT pg_table_size('customer')") / MEGABYTE,
                    Files.size(file) / MEGABYTE,
                    database.number("SELECT count(*) FROM customer"));
            try (Connection connection = database.connect()) {
                List<Fidelity.Line> lines = Fidelity.of(connection, FIRST.profile(rows));
                System.out.print(Fidelity.text(lines));
                long outside = lines.stream().filter(line -> !line.within()).count();
                print("rows    %s", outside == 0 ? "all within" : outside + " of " + lines.size() + " not within");
            }
        }
    }

    /** Without indexes: pairs of a filling and of a load. */
    private void bare() throws SQLException, IOException {
        List<Took> filled = new ArrayList<>();
        List<Took> loaded = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            filled.add(filling(false));
            loaded.add(loading(false, false));
        }
        print("%nwithout indexes");
        compare(new Runs("drydock", rows, filled), new Runs("file", rows, loaded));
    }

    /** With primary key, unique key and foreign key. */
    private void constrained() throws SQLException, IOException {
        List<Took> filled = new ArrayList<>();
        List<Took> after = new ArrayList<>();
        List<Took> before = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds, 3); i++) {
            filled.add(filling(true));
            after.add(loading(false, true));
            before.add(loading(true, false));
        }
        print("%nwith primary key, unique key and foreign key");
        Runs drydock = new Runs("drydock", rows, filled);
        compare(drydock, new Runs("file, indexes after", rows, after));
        compare(drydock, new Runs("file, indexes first", rows, before));
    }

    private Took filling(boolean constrained) throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST), constrained)) {
            Took took = database.time(() -> FillDatabase.fill(database.filler(data(FIRST))));
            if (constrained) {
                save(database);
            }
            return took;
        }
    }

    /** Leaves the rows in files. */
    private void save(FillDatabase database) throws SQLException, IOException {
        database.save(FIRST.name(), file);
        database.save("grp", groups);
    }

    private Took loading(boolean constrained, boolean constrainAfter) throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST), constrained)) {
            return database.time(() -> {
                database.load("grp", groups);
                database.load(FIRST.name(), file);
                if (constrainAfter) {
                    database.execute(FIRST.constraints());
                }
                database.execute("VACUUM (ANALYZE) customer");
            });
        }
    }

    /** Two tables, one after the other and at the same time. */
    private void together() throws SQLException, IOException {
        List<Took> inTurn = new ArrayList<>();
        List<Took> atOnce = new ArrayList<>();
        List<Took> filesInTurn = new ArrayList<>();
        List<Took> filesAtOnce = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds, 3); i++) {
            inTurn.add(twoInTurn());
            atOnce.add(twoAtOnce());
            filesInTurn.add(twoFiles(1));
            filesAtOnce.add(twoFiles(2));
        }
        print("%ntwo tables");
        compare(new Runs("drydock, at once", 2 * rows, atOnce), new Runs("drydock, in turn", 2 * rows, inTurn));
        compare(new Runs("file, at once", 2 * rows, filesAtOnce), new Runs("file, in turn", 2 * rows, filesInTurn));
    }

    private Took twoInTurn() throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST), false)) {
            TableFiller filler = database.filler(data(FIRST, SECOND));
            return database.time(() -> {
                FillDatabase.fill(filler);
                database.execute(SECOND.creation());
                FillDatabase.fill(filler);
            });
        }
    }

    private Took twoAtOnce() throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST, SECOND), false)) {
            return database.time(() -> FillDatabase.fill(database.filler(data(FIRST, SECOND))));
        }
    }

    private Took twoFiles(int threads) throws SQLException, IOException {
        try (FillDatabase database = new FillDatabase(server, List.of(FIRST, SECOND), false)) {
            return database.time(() -> {
                database.load("grp", groups);
                ExecutorService pool = Executors.newFixedThreadPool(threads);
                try {
                    List<Callable<Void>> loads = Stream.of(FIRST, SECOND)
                            .<Callable<Void>>map(table -> () -> {
                                database.load(table.name(), file);
                                database.execute("VACUUM (ANALYZE) " + table.name());
                                return null;
                            })
                            .toList();
                    for (Future<Void> load : pool.invokeAll(loads)) {
                        load.get();
                    }
                } catch (ExecutionException | InterruptedException e) {
                    throw new IOException(e);
                } finally {
                    pool.shutdown();
                }
            });
        }
    }

    private SyntheticData data(CustomerTable... tables) {
        Map<String, Long> sizes = new HashMap<>(Map.of("grp", CustomerTable.GROUPS));
        List<TableProfile> profiles = new ArrayList<>();
        for (CustomerTable table : tables) {
            sizes.put(table.name(), rows);
            profiles.add(table.profile(rows));
        }
        return SyntheticData.rows(0)
                .withTableRows(sizes)
                .withProfile(CustomerTable.with(profiles.toArray(TableProfile[]::new)));
    }

    private static void compare(Runs one, Runs other) {
        print("%s%n%s%n    %s", one, other, one.beside(other));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
