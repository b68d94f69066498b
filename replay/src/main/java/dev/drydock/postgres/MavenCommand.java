package dev.drydock.postgres;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gets artifacts by running the project's own Maven, for JVMs that Maven did not start.
 *
 * <p>It runs {@code mvnw}, searched from the working directory upwards, else {@code mvn} of {@code maven.home},
 * {@code MAVEN_HOME} or the search path. If a Maven build surrounds this JVM, its offline flag and its settings files are
 * passed on.
 */
public final class MavenCommand implements ArtifactFetcher {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get";
    private static final Duration DEADLINE = Duration.ofSeconds(120);

    private final Path directory;
    private final Map<String, String> environment;
    private final LocalRepository repository;

    MavenCommand(Path directory, Map<String, String> environment, LocalRepository repository) {
        this.directory = directory.toAbsolutePath();
        this.environment = Map.copyOf(environment);
        this.repository = repository;
    }

    /** Returns the fetcher for the project around the working directory. */
    public static MavenCommand here() {
        return new MavenCommand(Path.of(""), System.getenv(), LocalRepository.current());
    }

    /** Runs Maven for at most 120 seconds; empty too if there is no Maven. */
    @Override
    public Optional<Path> fetch(String groupId, String artifactId, String version) {
        executable()
                .ifPresent(maven -> Command.run(
                        new ProcessBuilder(line(maven, groupId + ":" + artifactId + ":" + version))
                                .directory(directory.toFile()),
                        DEADLINE));
        return repository
                .find(groupId, artifactId, version)
                .filter(jar -> jar.getFileName().toString().contains(version));
    }

    private List<String> line(Path maven, String artifact) {
        var line = new ArrayList<>(List.of(maven.toString(), "--batch-mode", "--non-recursive"));
        line.addAll(inherited());
        line.add("-Dmaven.repo.local=" + repository.directory().toAbsolutePath());
        line.addAll(List.of(GOAL, "-Dtransitive=false", "-Dartifact=" + artifact));
        return line;
    }

    /** Maven's start script leaves the arguments of the surrounding build in MAVEN_CMD_LINE_ARGS. */
    private List<String> inherited() {
        var inherited = new ArrayList<String>();
        var tokens = environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "").strip().split("\\s+");
        for (var i = 0; i < tokens.length; i++) {
            switch (tokens[i]) {
                case "-o", "--offline" -> inherited.add("--offline");
                case "-s", "--settings", "-gs", "--global-settings" -> {
                    if (i + 1 < tokens.length) {
                        inherited.add(tokens[i]);
                        inherited.add(started().resolve(tokens[++i]).toString());
                    }
                }
                default -> {}
            }
        }
        return inherited;
    }

    /** The directory in which the surrounding build was started. */
    private Path started() {
        return Path.of(environment.getOrDefault("PWD", directory.toString()));
    }

    private Optional<Path> executable() {
        return Stream.of(wrappers(), homes(), searchPath())
                .flatMap(candidates -> candidates)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<Path> wrappers() {
        return Stream.<@Nullable Path>iterate(directory, parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve("mvnw"));
    }

    private Stream<Path> homes() {
        return Stream.of(System.getProperty("maven.home", ""), environment.getOrDefault("MAVEN_HOME", ""))
                .filter(home -> !home.isBlank())
                .map(home -> Path.of(home, "bin", "mvn"));
    }

    private Stream<Path> searchPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry, "mvn"));
    }
}
