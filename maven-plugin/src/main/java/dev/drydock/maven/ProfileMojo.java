package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.data.Profile;
import dev.drydock.data.ProfiledDatabase;
import dev.drydock.lint.FailOn;
import dev.drydock.report.Printable;
import dev.drydock.sql.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code drydock-profile.json} at the project's root: how large the tables of a live database are and how their values are distributed,
 * without any value but the smallest and the largest of columns that {@code drydock.ranges} names. Nothing but catalogs and planner statistics is read, in a read-only transaction. Lint and replay take sizes from the file. It
 * is meant to be committed. An older one is replaced.
 */
@Mojo(name = "profile", requiresProject = false, threadSafe = true)
public final class ProfileMojo extends DrydockMojo {

    private static final String PASSWORD = "DRYDOCK_JDBC_PASSWORD";

    /** So many tables are named; a database may have thousands. */
    private static final int NAMED = 10;

    /** The database, as in {@code jdbc:postgresql://host:5432/database}, without a password. */
    @Parameter(property = "drydock.jdbcUrl")
    private @Nullable String jdbcUrl;

    /** Who logs in. Statistics are shown of those tables only that this role may SELECT from. */
    @Parameter(property = "drydock.jdbcUser")
    private @Nullable String jdbcUser;

    /** The id of a server in Maven's settings that holds user and password; the environment variable DRYDOCK_JDBC_PASSWORD comes before it. */
    @Parameter(property = "drydock.jdbcServer")
    private @Nullable String jdbcServer;

    /**
     * The columns whose smallest and largest value may stand in the profile, so that rows are made with values between them: each as
     * {@code table.column}, {@code schema.table.column}, or {@code table.*} for all numbers, dates and timestamps of a table. Left out, there are none.
     * Values of other types never get into a profile.
     */
    @Parameter(property = "drydock.ranges")
    private @Nullable List<String> ranges;

    @Parameter(defaultValue = "${settings}", readonly = true)
    private @Nullable Settings settings;

    private final SettingsDecrypter decrypter;

    /** Creates the goal; Maven does. */
    @Inject
    public ProfileMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    void run(FailOn failOn) {
        String url = setting("jdbcUrl", jdbcUrl)
                .orElseThrow(() -> new DrydockException("There is no database to take a profile of."
                        + " Name it with -Ddrydock.jdbcUrl=jdbc:postgresql://host:5432/database."));
        Login login = Login.of(
                setting("jdbcUser", jdbcUser), setting("jdbcServer", jdbcServer), PASSWORD, settings, decrypter);
        Profile profile = new ProfiledDatabase(url, login.user(), login.password()).profile(ranges());
        profile.write(root());
        tell(profile);
    }

    private List<String> ranges() {
        Optional<String> typed = setting("ranges", null);
        Stream<String> wanted = typed.isPresent()
                ? Arrays.stream(typed.get().split(","))
                : ranges == null ? Stream.empty() : ranges.stream();
        return wanted.map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private void tell(Profile profile) {
        int tables = profile.tables().size();
        long rows = profile.rows().values().stream().mapToLong(Long::longValue).sum();
        getLog().info(String.format(
                Locale.ROOT,
                "%s holds the sizes of %,d %s with %,d rows, and no value of any%s. Commit it.",
                Profile.FILE,
                tables,
                tables == 1 ? "table" : "tables",
                rows,
                ranges().isEmpty() ? "" : exception(profile)));
        List<Name> unknown = profile.withoutStatistics();
        if (!unknown.isEmpty()) {
            String names = unknown.stream()
                    .limit(NAMED)
                    .map(name -> Printable.of(name.toString()))
                    .collect(Collectors.joining(", "));
            getLog().warn(String.format(
                    Locale.ROOT,
                    "%,d of them have no statistics: %s%s. Run ANALYZE on them, and let the role SELECT from them.",
                    unknown.size(),
                    names,
                    unknown.size() > NAMED ? " and more" : ""));
        }
    }

    private static String exception(Profile profile) {
        long columns = profile.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.min() != null)
                .count();
        return String.format(
                Locale.ROOT,
                " but the smallest and the largest of %,d %s that drydock.ranges names",
                columns,
                columns == 1 ? "column" : "columns");
    }
}
