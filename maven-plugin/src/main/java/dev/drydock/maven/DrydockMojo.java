package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.config.Config;
import dev.drydock.data.ProductionData;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.Since;
import dev.drydock.migration.History;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.report.Ink;
import dev.drydock.rule.TableSizes;
import dev.drydock.schema.ServerVersion;
import java.io.Console;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: where the migrations lie, for which server, and what fails the build. */
abstract class DrydockMojo extends AbstractMojo {

    /**
     * The folders that hold the migrations, searched downwards. Left out, they are those of {@code drydock.yml}, or Flyway's own {@code locations} in
     * {@code application.yml}, {@code application.properties}, {@code flyway.toml} or {@code flyway.conf}, or else
     * {@code src/main/resources/db/migration}.
     */
    @Parameter(property = "drydock.locations")
    private @Nullable List<File> locations;

    /**
     * The migration tool's layout: {@code flyway}, {@code golang-migrate}, {@code goose}, {@code sqlx}, {@code diesel},
     * {@code sql-migrate}, {@code dbmate}, {@code pattern}, {@code plain}, or {@code pattern:} and a regular expression of
     * file names with the groups {@code version}, {@code name} and {@code direction}. Left out, it is detected.
     */
    @Parameter(property = "drydock.layout")
    private @Nullable String layout;

    /** The major version of PostgreSQL in production, 13 to 18. Left out, it is that of {@code drydock.yml}, or 16. */
    @Parameter(property = "drydock.postgresVersion")
    private @Nullable String postgresVersion;

    /**
     * The version of the last migration that is history: it and those in front of it are applied, not judged. Left out, it
     * is that of {@code drydock.yml}, or all migrations are judged.
     */
    @Parameter(property = "drydock.since")
    private @Nullable String since;

    /**
     * Values of the migrations' placeholders by name; on the command line {@code -Ddrydock.placeholders.NAME=value}.
     */
    @Parameter
    private @Nullable Map<String, String> placeholders;

    /** From which severity on the build fails: {@code never}, {@code info}, {@code warning} or {@code error}. */
    @Parameter(property = "drydock.failOn", defaultValue = "error")
    private @Nullable String failOn;

    /** Where the report files are written. Left out, it is {@code target/drydock}. */
    @Parameter(property = "drydock.outputDirectory")
    private @Nullable File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    /** Does nothing at all. */
    @Parameter(property = "drydock.skip", defaultValue = "false")
    private @Nullable String skip;

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private @Nullable File basedir;

    private @Nullable Config config;

    @Override
    public final void execute() throws MojoFailureException {
        if (Boolean.parseBoolean(setting("skip", skip).orElse("false"))) {
            getLog().info("Skipped, because drydock.skip is set.");
            return;
        }
        try {
            run(FailOn.of(setting("failOn", failOn).orElse("error")));
        } catch (DrydockException e) {
            getLog().debug(e);
            throw new MojoFailureException(e.getMessage());
        }
    }

    /** Does the goal's work; a {@link DrydockException} fails the build with its message alone. */
    abstract void run(FailOn failOn) throws MojoFailureException;

    /** What {@code drydock.yml} says. */
    final Config config() {
        Config known = config;
        if (known == null) {
            known = Config.read(root());
            config = known;
        }
        return known;
    }

    /**
     * The value of the property {@code drydock.<name>}: what the command line says, or else the pom.
     *
     * <p>Maven itself prefers the pom, so that nobody could try another value without editing it.
     */
    final Optional<String> setting(String name, @Nullable String inPom) {
        String typed = session == null ? null : session.getUserProperties().getProperty("drydock." + name);
        return Optional.ofNullable(typed == null || typed.isBlank() ? inPom : typed);
    }

    final History history() {
        return Migrations.read(source());
    }

    final MigrationSource source() {
        String wanted =
                setting("layout", layout).orElseGet(() -> config().layout().orElse(null));
        return new MigrationSource(root(), locations(), wanted, placeholders());
    }

    private List<Path> locations() {
        Optional<String> typed = setting("locations", null);
        Stream<Path> wanted = typed.isPresent()
                ? Arrays.stream(typed.get().split(",")).map(String::strip).map(Path::of)
                : locations != null && !locations.isEmpty()
                        ? locations.stream().map(File::toPath)
                        : config().locations().stream();
        return wanted.map(root()::resolve).toList();
    }

    final ServerVersion serverVersion() {
        ServerVersion version = setting("postgresVersion", postgresVersion)
                .map(ServerVersion::of)
                .or(() -> config().postgresVersion())
                .orElse(ServerVersion.DEFAULT);
        if (version.major() > ServerVersion.NEWEST) {
            getLog().warn("PostgreSQL " + version + " is newer than the newest that was measured; it is judged as "
                    + ServerVersion.NEWEST + ".");
        }
        return version;
    }

    /** How lint judges, but for the baseline. */
    final LintOptions lintOptions(Lint lint) {
        return LintOptions.of(serverVersion())
                .levels(config().levels(lint.ids()))
                .options(config().options(lint.pages()))
                .releases(config().releases())
                .sizes(new TableSizes(production().rows()))
                .since(since());
    }

    /** What the project's files say of tables in production. */
    final ProductionData production() {
        return ProductionData.of(root(), config());
    }

    final @Nullable Since since() {
        return setting("since", since)
                .map(version -> new Since(version, "drydock.since"))
                .or(() -> config().since())
                .orElse(null);
    }

    final Path outputDirectory() {
        Optional<String> wanted =
                setting("outputDirectory", outputDirectory == null ? null : outputDirectory.getPath());
        if (wanted.isPresent()) {
            return root().resolve(wanted.get());
        }
        // The project that Maven makes up in an empty folder has a build directory whose name is
        // ${project.basedir}/target.
        boolean real = project != null && project.getFile() != null;
        Path build = real ? Path.of(project.getBuild().getDirectory()) : Path.of("target");
        return root().resolve(build).resolve("drydock");
    }

    final Ink ink() {
        String wanted = session == null ? null : session.getUserProperties().getProperty("style.color");
        if ("always".equals(wanted)) {
            return Ink.COLOURED;
        }
        boolean terminal = isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
        boolean interactive = session != null && session.getRequest().isInteractiveMode();
        boolean refused = "never".equals(wanted) || System.getenv("NO_COLOR") != null;
        return terminal && interactive && !refused ? Ink.COLOURED : Ink.PLAIN;
    }

    /** From JDK 22 on there is a console without a terminal too, and a method to tell. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    final Path root() {
        return (basedir == null ? new File("") : basedir)
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    private Map<String, String> placeholders() {
        return settings("placeholders", placeholders);
    }

    /** The values by name of the properties {@code drydock.<group>.<name>}: what the command line says, and the pom besides. */
    final Map<String, String> settings(String group, @Nullable Map<String, String> inPom) {
        Map<String, String> values = new LinkedHashMap<>(inPom == null ? Map.of() : inPom);
        String prefix = "drydock." + group + ".";
        if (session != null) {
            session.getUserProperties().stringPropertyNames().stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> values.put(
                            name.substring(prefix.length()),
                            session.getUserProperties().getProperty(name)));
        }
        return values;
    }
}
