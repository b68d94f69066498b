package dev.drydock.replay;

import dev.drydock.DrydockException;
import dev.drydock.data.ColumnGenerator;
import dev.drydock.data.Outlook;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.ClusterCache;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.KeptServer;
import dev.drydock.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/**
 * Opens replayers on servers of their own, where it can with the rows that an earlier run has made.
 *
 * <p>The first run for a history, its rows and a server lays the groundwork, the ups before the first migration under test
 * and the rows of their tables, and keeps a copy of the stopped cluster. A later run for the same starts on a copy of that.
 */
public final class HeadStart {

    /**
     * Rows of the largest table from which on a copy is worth its place on the disk. Of the shop in {@code examples}, 250,000 rows
     * a table were there after 8.8 s when they were made and kept, and after 2.6 s to 3.3 s when they had been kept; 100,000
     * after 6 s when they were made (110 MB and 44 MB, 2 cores, PostgreSQL 16).
     */
    private static final long WORTH_KEEPING = 250_000;

    private final EmbeddedPostgres postgres;
    private final ClusterCache cache;
    private final long leastRows;

    private HeadStart(EmbeddedPostgres postgres, ClusterCache cache, long leastRows) {
        this.postgres = postgres;
        this.cache = cache;
        this.leastRows = leastRows;
    }

    /** Starts servers from this source and keeps filled ones in this cache. */
    public static HeadStart of(EmbeddedPostgres postgres, ClusterCache cache) {
        return new HeadStart(postgres, cache, WORTH_KEEPING);
    }

    static HeadStart of(EmbeddedPostgres postgres, ClusterCache cache, long leastRows) {
        return new HeadStart(postgres, cache, leastRows);
    }

    /** Tells whether the groundwork for this migration is kept: it has a history, many rows, and nothing unknown in it. */
    public boolean pays(History history, Migration first, ReplayOptions options) {
        return key(history.migrations(), index(history, first), options) != null;
    }

    /**
     * Opens a replayer on a server of its own, which ends with it.
     *
     * @param judged the migrations that will be replayed, in the order of the history
     * @throws DrydockException if the server cannot be had or refuses, or if the disk has no room for the rows
     */
    public Replayer open(int major, History history, List<Migration> judged, ReplayOptions options) {
        int index = judged.isEmpty() ? 0 : index(history, judged.get(0));
        String key = key(history.migrations(), index, options);
        if (key != null) {
            Optional<Replayer> kept = onKept(major, key, history, index, options);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return owned(postgres.start(major), "the replay was set up", server -> {
            if (key == null) {
                return Replayer.on(server, history, options);
            }
            Groundwork made = Groundwork.lay(server, history.migrations(), index, options);
            made.write(server);
            if (made.complete()) {
                server.keep(cache, key);
            }
            return Replayer.on(server, history, options, made, index, null);
        });
    }

    private Optional<Replayer> onKept(int major, String key, History history, int index, ReplayOptions options) {
        Optional<KeptServer> kept = postgres.startKept(major, cache, key);
        try {
            return kept.map(found -> owned(found.server(), "it was started with rows of an earlier run", server -> {
                Groundwork made = Groundwork.read(server, options.statementTimeout());
                return Replayer.on(server, history, options, made, index, found.since());
            }));
        } catch (DrydockException e) {
            // It starts, but is not what was kept: a new one is made.
            postgres.forget(major, cache, key);
            return Optional.empty();
        }
    }

    private interface Opening {

        Replayer on(PostgresServer server) throws SQLException;
    }

    /** Ends the server if no replayer comes about that would. */
    private static Replayer owned(PostgresServer server, String during, Opening opening) {
        Replayer replayer = null;
        try {
            replayer = opening.on(server);
            return replayer;
        } catch (SQLException e) {
            throw Replayer.lost(server, during, e);
        } finally {
            if (replayer == null) {
                server.close();
            }
        }
    }

    /** Names the groundwork in front of the migration at the index; null if it is not to be kept. */
    @Nullable
    String key(List<Migration> migrations, int index, ReplayOptions options) {
        if (!cache.isOn() || index == 0 || options.data().largest() < leastRows) {
            return null;
        }
        List<Optional<String>> code = new ArrayList<>(Code.FINGERPRINTS);
        code.addAll(generators());
        if (code.contains(Optional.<String>empty())) {
            return null;
        }
        List<@Nullable Object> parts = new ArrayList<>(code);
        parts.add(options.data());
        parts.add(options.statementTimeout());
        parts.add(options.conditions().extensions());
        parts.add(options.conditions().roles());
        for (Migration migration : migrations.subList(0, index)) {
            parts.add(migration.up().text());
            parts.add(migration.upTransaction());
        }
        parts.add(Outlook.on(migrations.subList(index, migrations.size())));
        return Fingerprint.of(parts.toArray()).orElse(null);
    }

    /**
     * All that makes rows of a schema and a seed, and runs a history: this module, the analyzer, which cuts scripts into
     * statements, and Datafaker. Nobody has to remember to count a version up.
     */
    private static final class Code {

        private static final List<Optional<String>> FINGERPRINTS = Stream.of(
                        HeadStart.class, Migration.class, Faker.class)
                .map(Fingerprint::ofCode)
                .toList();
    }

    /** Of the user's own generators, whose code decides rows too; what cannot be loaded is for the filling to say. */
    private static List<Optional<String>> generators() {
        try {
            return ServiceLoader.load(
                            ColumnGenerator.class, Thread.currentThread().getContextClassLoader())
                    .stream()
                    .map(ServiceLoader.Provider::type)
                    .map(type -> Fingerprint.ofCode(type).flatMap(code -> Fingerprint.of(type.getName(), code)))
                    .toList();
        } catch (ServiceConfigurationError e) {
            return List.of(Optional.empty());
        }
    }

    private static int index(History history, Migration migration) {
        List<String> versions =
                history.migrations().stream().map(Migration::version).toList();
        int index = versions.indexOf(migration.version());
        if (index < 0) {
            throw new IllegalArgumentException(migration.version() + " is not a migration of this history");
        }
        return index;
    }
}
