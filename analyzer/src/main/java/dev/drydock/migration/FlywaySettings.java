package dev.drydock.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a project says to Flyway.
 *
 * @param values by the names of Flyway's own configuration file, without {@code flyway.}, in lower case and without dashes; placeholders as
 *     {@code placeholders.name}
 */
record FlywaySettings(Map<String, String> values) {

    FlywaySettings {
        values = Map.copyOf(values);
    }

    /** The name under which a setting is kept, however Spring lets it be written. */
    static String key(String name) {
        return name.startsWith("placeholders.")
                ? name
                : name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The prefix of the names of a kind of migration. */
    String prefix(FlywayName.Kind kind) {
        return switch (kind) {
            case VERSIONED -> said("sqlMigrationPrefix", "V");
            case UNDO -> said("undoSqlMigrationPrefix", "U");
            case REPEATABLE -> said("repeatableSqlMigrationPrefix", "R");
            case BASELINE -> said("baselineMigrationPrefix", "B");
        };
    }

    String separator() {
        return get("sqlMigrationSeparator", "__");
    }

    List<String> suffixes() {
        return list("sqlMigrationSuffixes", ".sql");
    }

    List<String> locations() {
        return list("locations", "");
    }

    String placeholderPrefix() {
        return get("placeholderPrefix", "${");
    }

    String placeholderSuffix() {
        return get("placeholderSuffix", "}");
    }

    /** Whether this is on; {@code otherwise} where nothing is said. */
    boolean on(String name, boolean otherwise) {
        return Boolean.parseBoolean(get(name, Boolean.toString(otherwise)).strip());
    }

    /** What a reader should know of settings that change what Flyway runs of the files. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (on("group", false)) {
            remarks.add("Flyway runs all pending migrations in one transaction (group); here each has its own.");
        }
        String target = get("target", "latest");
        if (!target.equals("latest")) {
            remarks.add("Flyway stops at version " + target + " (target); later ones are read here too.");
        }
        if (on("detectEncoding", false)) {
            remarks.add("Flyway guesses the encoding of each script (detectEncoding); here it is " + encoding() + ".");
        }
        if (values.containsKey("initsql") || values.containsKey("initsqls")) {
            remarks.add("Flyway runs SQL of its settings on each connection (initSql); it is not read here.");
        }
        return remarks;
    }

    /** The name of one of Flyway's own placeholders. */
    String builtIn(String name) {
        return "flyway" + get("placeholderSeparator", ":") + name;
    }

    /** The charset of scripts that name none. */
    String encoding() {
        return get("encoding", "UTF-8");
    }

    /** The values of placeholders by name; those of Flyway that only a server knows are made up. */
    Map<String, String> placeholders() {
        Map<String, String> placeholders = new LinkedHashMap<>();
        String schema = get("defaultSchema", get("schemas", "")).split(",")[0].strip();
        placeholders.put(builtIn("defaultSchema"), schema.isEmpty() ? "public" : schema);
        placeholders.put(builtIn("table"), get("table", "flyway_schema_history"));
        placeholders.put(builtIn("environment"), get("environment", "default"));
        placeholders.put(builtIn("database"), "drydock");
        placeholders.put(builtIn("user"), "drydock");
        placeholders.put(builtIn("timestamp"), "1970-01-01 00:00:00");
        values.forEach((name, value) -> {
            if (name.startsWith("placeholders.")) {
                placeholders.put(name.substring("placeholders.".length()), value);
            }
        });
        return placeholders;
    }

    private String said(String name, String otherwise) {
        return values.getOrDefault(key(name), otherwise);
    }

    private String get(String name, String otherwise) {
        String value = values.getOrDefault(key(name), "");
        return value.isEmpty() ? otherwise : value;
    }

    private List<String> list(String name, String otherwise) {
        return Stream.of(get(name, otherwise).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
