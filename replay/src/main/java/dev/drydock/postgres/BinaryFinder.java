package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Finds the binaries of a major: on the class path, else in the local repository, else through the fetcher. */
final class BinaryFinder {

    private final Machine machine;
    private final ArtifactFetcher fetcher;

    BinaryFinder(Machine machine, ArtifactFetcher fetcher) {
        this.machine = machine;
        this.fetcher = fetcher;
    }

    /** Returns unpacked binaries of the major; throws a {@link DrydockException} that names what is missing. */
    Installation find(int major) {
        var archives = onClassPath().stream()
                .map(url -> new BinaryArchive(url, machine.platform()))
                .filter(archive -> archive.major().orElse(major) == major);
        return archives.map(machine.cache()::install)
                .filter(installation -> installation.major() == major)
                .findFirst()
                .orElseGet(() -> machine.cache().install(BinaryArchive.inJar(jar(major), machine.platform())));
    }

    private Path jar(int major) {
        var version = PostgresBinaries.version(major);
        var artifact = PostgresBinaries.artifact(machine.platform());
        return machine.repository()
                .find(PostgresBinaries.GROUP, artifact, version)
                .or(() -> fetcher.fetch(PostgresBinaries.GROUP, artifact, version))
                .orElseThrow(() -> new DrydockException(
                        ("PostgreSQL %d needs %s:%s:%s, which is neither on the class path nor in the local repository %s,"
                                        + " and Maven could not get it."
                                        + " Add it as a test dependency, or run once with network access and without"
                                        + " Maven's offline flag.")
                                .formatted(
                                        major,
                                        PostgresBinaries.GROUP,
                                        artifact,
                                        version,
                                        machine.repository().directory())));
    }

    private Collection<URL> onClassPath() {
        var found = new LinkedHashMap<String, URL>();
        Stream.of(Thread.currentThread().getContextClassLoader(), BinaryFinder.class.getClassLoader())
                .filter(loader -> loader != null)
                .flatMap(this::resources)
                .forEach(url -> found.putIfAbsent(url.toString(), url));
        return found.values();
    }

    private Stream<URL> resources(ClassLoader loader) {
        try {
            return loader.resources(machine.platform().archive());
        } catch (UncheckedIOException e) {
            throw new DrydockException(
                    "The class path cannot be searched for PostgreSQL binaries: %s. Check its entries."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
