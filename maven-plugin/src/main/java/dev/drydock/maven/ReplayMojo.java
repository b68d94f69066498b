package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.budget.Amount;
import dev.drydock.data.HistoryTables;
import dev.drydock.data.ProductionData;
import dev.drydock.data.StatedRows;
import dev.drydock.data.SyntheticData;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Since;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Problem;
import dev.drydock.postgres.ClusterCache;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.ExternalPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Conditions;
import dev.drydock.replay.HeadStart;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.report.HtmlReplayReport;
import dev.drydock.replay.report.JsonReplayReport;
import dev.drydock.replay.report.TextReplayReport;
import dev.drydock.report.Printable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Replays the migrations up, down and up again on a real PostgreSQL server with filled tables, and fails the build where one
 * of them does not run, its undo script does not restore schema and data, or a budget of {@code drydock.yml} is exceeded.
 */
@Mojo(name = "replay", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ReplayMojo extends DrydockMojo {

    /** Nobody should wonder for longer whether anything happens. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How many rows the largest tables are filled with; tables that others refer to get fewer. */
    @Parameter(property = "drydock.rows", defaultValue = "100000")
    private @Nullable String rows;

    /**
     * Rows of single tables by name, where neither {@code rows} nor {@code drydock.yml} nor {@code drydock-profile.json} fits; on the command line
     * {@code -Ddrydock.tables.NAME=rows}.
     */
    @Parameter
    private @Nullable Map<String, String> tables;

    /**
     * The most that may be kept of filled tables for later runs, as in {@code 20 GB} or {@code 500 MB}; with 0 nothing is
     * kept. What has not been used for the longest time goes first.
     */
    @Parameter(property = "drydock.cacheSize", defaultValue = ClusterCache.DEFAULT_SIZE)
    private @Nullable String cacheSize;

    /** Removes all filled tables that earlier runs have kept, of all projects, before this one makes its own. */
    @Parameter(property = "drydock.clearCache", defaultValue = "false")
    private @Nullable String clearCache;

    /**
     * A database on a server of your own to replay on, as in {@code jdbc:postgresql://host:5432/database}; left out, a server is started on this
     * machine. The database must carry the comment {@code drydock: disposable}, and its server the version of production; nothing is
     * written into it, but databases and roles are made beside it, and dropped at the end.
     */
    @Parameter(property = "drydock.replayUrl")
    private @Nullable String replayUrl;

    /** The superuser who logs in there. */
    @Parameter(property = "drydock.replayUser")
    private @Nullable String replayUser;

    /** The id of a server in Maven's settings that holds that user and password; the environment variable DRYDOCK_REPLAY_PASSWORD comes before it. */
    @Parameter(property = "drydock.replayServer")
    private @Nullable String replayServer;

    /**
     * For how long a reader idles in its transaction when each migration goes up once more, such as {@code 2s}: the report says for how long
     * everybody stood behind the waiting migration. Left out, it is not tried.
     */
    @Parameter(property = "drydock.idleReader")
    private @Nullable String idleReader;

    /** Runs each undo script a second time, which has to fail and leave nothing, or to change nothing. */
    @Parameter(property = "drydock.secondDown", defaultValue = "false")
    private @Nullable String secondDown;

    @Parameter(defaultValue = "${settings}", readonly = true)
    private @Nullable Settings settings;

    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    private final RepositorySystem repositorySystem;

    private final SettingsDecrypter decrypter;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private @Nullable RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    private @Nullable List<RemoteRepository> repositories;

    /** Creates the goal; Maven does. */
    @Inject
    public ReplayMojo(RepositorySystem repositorySystem, SettingsDecrypter decrypter) {
        this.repositorySystem = repositorySystem;
        this.decrypter = decrypter;
    }

    @Override
    void run(FailOn failOn) throws MojoFailureException {
        long most = rows();
        History history = readable(history());
        int major = serverVersion().major();
        ProductionData production = production();
        HistoryTables known = HistoryTables.of(history, serverVersion());
        SyntheticData data = production.sample(most, stated(), known);
        Stream.concat(history.notes().stream(), production.notes(known).stream())
                .forEach(note -> getLog().info("note: " + Printable.of(note)));
        List<Migration> judged = judged(history);
        getLog().info("Replaying " + judged.size() + " migrations on PostgreSQL " + major + " with up to "
                + String.format(Locale.ROOT, "%,d", data.largest()) + " rows a table");
        ReplayReport report = replay(history, judged, data, major);
        getLog().info("");
        new TextReplayReport(ink()).render(report).lines().forEach(getLog()::info);
        write(report);
        List<Replay> failing = report.replays().stream()
                .filter(replay -> failOn.fails(replay.severity()))
                .toList();
        if (!failing.isEmpty()) {
            throw new MojoFailureException("Not every migration stands its replay: "
                    + failing.stream().map(Replay::version).collect(Collectors.joining(", "))
                    + ". The table above says why; -Ddrydock.failOn=never lets the build pass.");
        }
    }

    private static History readable(History history) {
        if (!history.unreadable().isEmpty()) {
            throw new DrydockException("The migrations cannot be replayed as they are:\n"
                    + history.unreadable().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return history;
    }

    private long rows() {
        return count("drydock.rows", setting("rows", rows).orElse("100000"));
    }

    private StatedRows stated() {
        Map<String, Long> counts = new TreeMap<>();
        settings("tables", tables)
                .forEach((table, count) -> counts.put(table, count("drydock.tables." + table, count)));
        return new StatedRows("drydock.tables", counts);
    }

    private static long count(String property, @Nullable String wanted) {
        String digits = wanted == null ? "" : wanted.strip();
        if (!digits.matches("[0-9]{1,15}")) {
            throw new DrydockException(Printable.of(property) + " is " + Printable.of(digits)
                    + ", which is no number of rows. Set it to 0 or more.");
        }
        return Long.parseLong(digits);
    }

    private List<Migration> judged(History history) {
        Since since = since();
        return since == null ? history.migrations() : since.judged(history);
    }

    private ReplayReport replay(History history, List<Migration> judged, SyntheticData data, int major) {
        ReplayOptions options = ReplayOptions.of(data)
                .reporting(FillBar.of(getLog(), interactive))
                .under(conditions());
        Optional<String> url = setting("replayUrl", replayUrl);
        if (url.isPresent()) {
            Login login = Login.of(
                    setting("replayUser", replayUser),
                    setting("replayServer", replayServer),
                    "DRYDOCK_REPLAY_PASSWORD",
                    settings,
                    decrypter);
            ExternalPostgres external = ExternalPostgres.at(
                    url.get(),
                    Objects.requireNonNullElse(login.user(), ""),
                    Objects.requireNonNullElse(login.password(), ""));
            try (PostgresServer server = external.start(major);
                    Replayer replayer = Replayer.open(server, history, options)) {
                return replayed(replayer, judged);
            }
        }
        HeadStart start = HeadStart.of(EmbeddedPostgres.of(repository()), cache());
        try (Replayer replayer = start.open(major, history, judged, options)) {
            return replayed(replayer, judged);
        }
    }

    private Conditions conditions() {
        Conditions conditions = Conditions.of(config());
        if (Boolean.parseBoolean(setting("secondDown", secondDown).orElse("false"))) {
            conditions = conditions.withSecondDown();
        }
        Optional<String> stays = setting("idleReader", idleReader);
        return stays.isEmpty()
                ? conditions
                : conditions.behindIdleReader(Amount.duration(stays.get())
                        .orElseThrow(() -> new DrydockException("drydock.idleReader is " + Printable.of(stays.get())
                                + ", which is no duration. Write " + Amount.DURATION_FORM + ".")));
    }

    private ReplayReport replayed(Replayer replayer, List<Migration> judged) {
        List<Replay> replays = new ArrayList<>();
        long spoken = System.nanoTime();
        for (Migration migration : judged) {
            if (System.nanoTime() - spoken > SILENCE_NANOS) {
                spoken = System.nanoTime();
                getLog().info("%d of %d migrations are replayed, now at %s"
                        .formatted(replays.size(), judged.size(), Printable.of(migration.label())));
            }
            replays.add(replayer.replay(migration));
        }
        return ReplayReport.of(replayer, replays);
    }

    private ClusterCache cache() {
        ClusterCache cache = ClusterCache.of(
                setting("cacheSize", cacheSize).orElse(ClusterCache.DEFAULT_SIZE), note -> getLog().warn(note));
        if (Boolean.parseBoolean(setting("clearCache", clearCache).orElse("false"))) {
            cache.clear();
        }
        return cache;
    }

    private ReactorRepository repository() {
        return new ReactorRepository(
                repositorySystem,
                Objects.requireNonNull(repositorySession),
                repositories == null ? List.of() : repositories,
                getLog());
    }

    private interface Report {

        void write(ReplayReport report, Writer writer) throws IOException;
    }

    private void write(ReplayReport report) {
        write(report, "replay.json", JsonReplayReport::write);
        Path page = write(report, "replay.html", HtmlReplayReport::write);
        getLog().info("The timelines of locks are in " + page);
    }

    private Path write(ReplayReport report, String name, Report form) {
        Path file = outputDirectory().resolve(name);
        try {
            Files.createDirectories(outputDirectory());
            try (Writer out = Files.newBufferedWriter(file)) {
                form.write(report, out);
            }
            return file;
        } catch (IOException e) {
            throw new DrydockException(
                    "The report " + file + " cannot be written (" + e.getMessage()
                            + "). Set drydock.outputDirectory to a folder that can be.",
                    e);
        }
    }
}
