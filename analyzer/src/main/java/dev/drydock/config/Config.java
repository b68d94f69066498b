package dev.drydock.config;

import dev.drydock.DrydockException;
import dev.drydock.budget.Budgets;
import dev.drydock.lint.Level;
import dev.drydock.lint.Release;
import dev.drydock.lint.Since;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.RulePage;
import dev.drydock.schema.ServerVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project says in {@code drydock.yml} at its root; lint, replay and tests read the same file.
 *
 * <p>The keys are {@code postgres.version}, {@code migrations.locations}, {@code migrations.layout}, {@code migrations.since}, {@code
 * tables.<name>.rows}, {@code tables.<name>.columns.<name>}, {@code scale}, {@code seed}, {@code locale}, {@code budgets.default}, {@code budgets.<name>},
 * {@code workload}, {@code extensions}, {@code roles}, {@code releases.<name>} and {@code rules.<id>}. Any other key is an error at its line.
 */
public final class Config {

    /** The name of the file. */
    public static final String FILE = "drydock.yml";

    private final @Nullable ServerVersion postgresVersion;
    private final List<Path> locations;
    private final @Nullable String layout;
    private final @Nullable Since since;
    private final List<TableSetting> tables;
    private final FillSetting fill;
    private final List<BudgetSetting> budgets;
    private final List<WorkloadSetting> workload;
    private final List<String> extensions;
    private final List<String> roles;
    private final List<Release> releases;
    private final List<RuleSetting> rules;

    private Config(Entry root) {
        root.only(
                "postgres",
                "migrations",
                "tables",
                "scale",
                "seed",
                "locale",
                "budgets",
                "workload",
                "extensions",
                "roles",
                "releases",
                "rules");
        Entry postgres = root.child("postgres").only("version");
        postgresVersion = postgres.find("version").map(Config::version).orElse(null);
        Entry migrations = root.child("migrations").only("locations", "layout", "since");
        locations = migrations.find("locations").stream()
                .flatMap(entry -> entry.list().stream())
                .map(Config::path)
                .toList();
        layout = migrations.find("layout").map(Entry::text).orElse(null);
        since = migrations
                .find("since")
                .map(entry -> new Since(entry.text(), entry.place() + ": migrations.since"))
                .orElse(null);
        tables = root.child("tables").children().stream().map(TableSetting::of).toList();
        fill = FillSetting.of(root);
        budgets =
                root.child("budgets").children().stream().map(BudgetSetting::of).toList();
        workload = root.find("workload").stream()
                .flatMap(entry -> entry.list().stream())
                .map(WorkloadSetting::of)
                .toList();
        extensions = root.find("extensions").map(NameList::extensions).orElse(List.of());
        roles = root.find("roles").map(NameList::roles).orElse(List.of());
        releases = root.child("releases").children().stream()
                .map(entry -> new Release(entry.name(), entry.text(), entry.place() + ": releases." + entry.name()))
                .toList();
        rules = root.child("rules").children().stream().map(RuleSetting::of).toList();
    }

    /**
     * Reads the file in a folder; without one nothing is set.
     *
     * @throws DrydockException where it is no YAML, or says what Drydock does not know
     */
    public static Config read(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return of("");
        }
        try {
            return of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new DrydockException("The file " + FILE + " is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + FILE + " cannot be read (" + e.getMessage() + "). Check that you may read it.", e);
        }
    }

    /** Reads a text as {@link #read} does the file. */
    static Config of(String text) {
        return new Config(Yaml.read(text, FILE));
    }

    private static ServerVersion version(Entry entry) {
        String text = entry.text();
        try {
            return ServerVersion.of(text);
        } catch (DrydockException e) {
            throw entry.error(
                    "postgres.version is " + entry.quoted() + ", which is no version that is known.",
                    "Set it to a major version from " + ServerVersion.OLDEST + " to " + ServerVersion.NEWEST + ".");
        }
    }

    private static Path path(Entry entry) {
        try {
            return Path.of(entry.text());
        } catch (InvalidPathException e) {
            throw entry.error("This is no path (" + e.getReason() + ").", "Name a folder of the project.");
        }
    }

    /** The version in production. */
    public Optional<ServerVersion> postgresVersion() {
        return Optional.ofNullable(postgresVersion);
    }

    /** The folders of the migrations, as written, relative to the project's root; empty where the file names none. */
    public List<Path> locations() {
        return locations;
    }

    /** The layout of the migrations. */
    public Optional<String> layout() {
        return Optional.ofNullable(layout);
    }

    /** Up to which migration all is history. */
    public Optional<Since> since() {
        return Optional.ofNullable(since);
    }

    /** Rows in production by table. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (TableSetting table : tables) {
            if (table.rows() != null) {
                rows.put(table.entry().name(), table.rows());
            }
        }
        return rows;
    }

    /** The values of single columns, by table and column. */
    public Map<String, Map<String, ColumnValues>> columns() {
        Map<String, Map<String, ColumnValues>> columns = new TreeMap<>();
        for (TableSetting table : tables) {
            if (!table.columns().isEmpty()) {
                columns.put(table.entry().name(), table.columns());
            }
        }
        return columns;
    }

    /** By how much production's sizes are multiplied when tables are filled; empty where they are not, but capped. */
    public OptionalDouble scale() {
        return fill.scale() == null ? OptionalDouble.empty() : OptionalDouble.of(fill.scale());
    }

    /** Which of the possible rows tables are filled with. */
    public OptionalLong seed() {
        return fill.seed() == null ? OptionalLong.empty() : OptionalLong.of(fill.seed());
    }

    /**
     * The locale of names, addresses and texts.
     *
     * @param known the BCP 47 tags that there are; they are compared without regard to case
     * @throws DrydockException where it is none of them
     */
    public Optional<Locale> locale(Collection<String> known) {
        return fill.locale(known);
    }

    /**
     * Makes sure that all tables and columns that the file names exist.
     *
     * @param known the columns of each table, under every name that the table goes by; none where they are not known
     * @throws DrydockException where one does not
     */
    public void checkTables(Map<String, Set<String>> known) {
        tables.forEach(table -> table.check(known));
        budgets.forEach(budget -> budget.check(known));
        workload.forEach(statement -> statement.check(known));
    }

    /** What migrations may do to the tables. */
    public Budgets budgets() {
        Budgets all = Budgets.NONE;
        for (BudgetSetting budget : budgets) {
            all = budget.addedTo(all);
        }
        return all;
    }

    /** The application's own statements, which a replay runs instead of its own; none where the file names none. */
    public List<WorkloadStatement> workload() {
        return workload.stream().map(WorkloadSetting::statement).toList();
    }

    /** The extensions that the superuser makes before the first migration, as in production. */
    public List<String> extensions() {
        return extensions;
    }

    /** The roles that there are before the first migration, as in production. */
    public List<String> roles() {
        return roles;
    }

    /** Where releases end. */
    public List<Release> releases() {
        return releases;
    }

    /**
     * The levels by the id of their rule.
     *
     * @param known all ids that there are
     * @throws DrydockException where one is set that is not known
     */
    public Map<String, Level> levels(Set<String> known) {
        Map<String, Level> levels = new TreeMap<>();
        for (RuleSetting rule : rules) {
            Entry entry = rule.entry();
            if (!known.contains(entry.name())) {
                throw entry.unknown("There is no rule called " + entry.name() + ".", known, "Remove the line.");
            }
            rule.level().ifPresent(level -> levels.put(entry.name(), level));
        }
        return levels;
    }

    /**
     * The options by the id of their rule, for the rules that the file sets any for.
     *
     * @param pages the rules' pages, by id
     * @throws DrydockException where an option is not known, or its value is not of its kind
     */
    public Map<String, RuleOptions> options(Map<String, RulePage> pages) {
        Map<String, RuleOptions> options = new TreeMap<>();
        for (RuleSetting rule : rules) {
            RulePage page = pages.get(rule.entry().name());
            List<RuleOption> declared = page == null ? List.of() : page.options();
            rule.options(declared).ifPresent(set -> options.put(rule.entry().name(), set));
        }
        return options;
    }
}
