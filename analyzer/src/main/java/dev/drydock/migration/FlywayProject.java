package dev.drydock.migration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads what the files of a project say to Flyway: {@code flyway.conf}, {@code flyway.toml} and Spring's application files. */
final class FlywayProject {

    private static final String RESOURCES = "src/main/resources/";
    private static final List<String> FILES = List.of(
            "flyway.conf",
            "conf/flyway.toml",
            "flyway.toml",
            "flyway.user.toml",
            "conf/flyway.conf",
            RESOURCES + "flyway.conf",
            RESOURCES + "application.yaml",
            RESOURCES + "application.yml",
            RESOURCES + "application.properties",
            RESOURCES + "config/application.yaml",
            RESOURCES + "config/application.yml",
            RESOURCES + "config/application.properties",
            "config/application.yaml",
            "config/application.yml",
            "config/application.properties");
    private static final Pattern SETTING = Pattern.compile("(?:spring\\.)?flyway\\.(.+)");
    private static final Pattern PROFILE = Pattern.compile("application-.+\\.(?:ya?ml|properties)");
    private static final Pattern ITEM = Pattern.compile("(.+)\\[[0-9]+\\]");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?\\}");

    private static final Set<String> SECRET = Set.of("url", "user", "password");

    private final MigrationSource source;
    private final List<Problem> problems;
    private final List<String> notes;

    FlywayProject(MigrationSource source, List<Problem> problems, List<String> notes) {
        this.source = source;
        this.problems = problems;
        this.notes = notes;
    }

    FlywaySettings settings() {
        Map<String, String> everything = new LinkedHashMap<>();
        Map<String, String> values = new TreeMap<>();
        for (String name : FILES) {
            Path file = source.root().resolve(name);
            if (Files.isRegularFile(file)) {
                Map<String, String> properties = properties(file);
                everything.putAll(properties);
                Set<String> named = new TreeSet<>();
                listed(properties)
                        .forEach((key, value) -> setting(key).ifPresent(setting -> {
                            values.put(FlywaySettings.key(setting), value);
                            named.add(camel(setting));
                        }));
                if (!named.isEmpty()) {
                    notes.add("Flyway's settings are those of " + source.shown(file) + " (" + String.join(", ", named)
                            + ").");
                }
            }
        }
        noteProfiles();
        values.replaceAll((key, value) -> resolved(value, everything));
        return new FlywaySettings(values);
    }

    /** The entries with the items of numbered lists joined by commas. */
    private static Map<String, String> listed(Map<String, String> properties) {
        Map<String, String> joined = new TreeMap<>();
        properties.forEach((key, value) -> {
            Matcher item = ITEM.matcher(key);
            if (item.matches()) {
                joined.merge(item.group(1), value, (before, next) -> before + "," + next);
            } else {
                joined.put(key, value);
            }
        });
        return joined;
    }

    /** Names the folders that Flyway reads too and Drydock was not given. */
    void noteLocations(FlywaySettings settings) {
        List<Path> read = source.locations().stream()
                .map(location -> location.toAbsolutePath().normalize())
                .toList();
        new FlywayLocations(source, new ArrayList<>())
                .find(settings.locations()).stream()
                        .filter(found -> read.stream().noneMatch(found::startsWith))
                        .forEach(found -> notes.add("Flyway also reads " + source.shown(found)
                                + ", which is not among drydock.locations and not read here."));
    }

    private Map<String, String> properties(Path file) {
        return SqlFile.read(file, source, problems)
                .map(text -> file.toString().endsWith(".toml")
                        ? toml(text, file)
                        : file.toString().endsWith("ml")
                                ? yaml(text, file)
                                : FlywayProject.properties(text, file, source, problems))
                .orElse(Map.of());
    }

    private Map<String, String> toml(String text, Path file) {
        try {
            return environment(TomlProperties.read(text));
        } catch (IllegalArgumentException e) {
            notes.add("Flyway's settings in " + source.shown(file) + " are not read: " + e.getMessage() + ".");
            return Map.of();
        }
    }

    /** The entries with those of the chosen environment, which stand above them, in the place of all environments. */
    private static Map<String, String> environment(Map<String, String> entries) {
        Map<String, String> values = new TreeMap<>();
        String chosen = "environments." + entries.getOrDefault("flyway.environment", "default") + ".";
        entries.forEach((key, value) -> {
            if (!key.startsWith("environments.")) {
                values.putIfAbsent(key, value);
            } else if (key.startsWith(chosen + "flyway.")) {
                values.put(key.substring(chosen.length()), value);
            } else if (key.equals(chosen + "schemas")) {
                values.put("flyway.schemas", value);
            }
        });
        return values;
    }

    private Map<String, String> yaml(String text, Path file) {
        try {
            return YamlProperties.read(text);
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            notes.add("Flyway's settings in " + source.shown(file) + " are not read, for it is no YAML: " + reason);
            return Map.of();
        }
    }

    /** The entries of a properties file; one that is none is a problem. */
    static Map<String, String> properties(String text, Path file, MigrationSource source, List<Problem> problems) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem(
                    "unreadable-migration",
                    source.shown(file),
                    new Position(1, 1),
                    "The configuration is no properties file (" + e.getMessage() + ").",
                    "Write one key=value a line.",
                    Problem.Weight.UNREADABLE));
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static Optional<String> setting(String key) {
        Matcher matcher = SETTING.matcher(key);
        return matcher.matches() && !SECRET.contains(matcher.group(1))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static String camel(String setting) {
        return setting.startsWith("placeholders.")
                ? setting
                : Pattern.compile("-([a-z])")
                        .matcher(setting)
                        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    private void noteProfiles() {
        Path folder = source.root().resolve(RESOURCES);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            PROFILE.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .filter(file -> properties(file).keySet().stream()
                            .anyMatch(key -> setting(key).isPresent()))
                    .forEach(file ->
                            notes.add("Flyway's settings of a profile in " + source.shown(file) + " are not used."));
        } catch (IOException e) {
            notes.add("The folder " + source.shown(folder) + " cannot be searched for the settings of profiles.");
        }
    }

    /** A value with references to other settings of the same files replaced, once. */
    private static String resolved(String value, Map<String, String> everything) {
        return REFERENCE.matcher(value).replaceAll(reference -> {
            String otherwise = reference.group(2) == null ? reference.group() : reference.group(2);
            return Matcher.quoteReplacement(everything.getOrDefault(reference.group(1), otherwise));
        });
    }
}
