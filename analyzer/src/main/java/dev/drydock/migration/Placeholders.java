package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Replaces Flyway's {@code ${name}} everywhere, comments and literals included, as Flyway does; names are compared
 * without regard to case.
 */
final class Placeholders {

    private static final int LONGEST_NAME = 200;

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String prefix;
    private final String suffix;

    /** Takes the project's own values and, above them, those that are given to Drydock. */
    Placeholders(FlywaySettings settings, Map<String, String> given) {
        this.values.put("flyway:defaultSchema", "public");
        this.values.put("flyway:table", "flyway_schema_history");
        this.values.put("flyway:database", "drydock");
        this.values.put("flyway:user", "drydock");
        this.values.put("flyway:environment", "test");
        this.values.put("flyway:timestamp", "1970-01-01 00:00:00");
        this.values.putAll(settings.placeholders());
        this.values.putAll(given);
        this.prefix = settings.placeholderPrefix();
        this.suffix = settings.placeholderSuffix();
    }

    /** Reads a script with its placeholders replaced; one without a value adds a problem and is read as null. */
    Script script(Path file, String source, List<Problem> problems) {
        Excerpt excerpt = new Excerpt(source);
        Lines lines = new Lines(source);
        int copied = 0;
        int end = source.indexOf(suffix);
        int start = source.indexOf(prefix);
        while (start >= 0 && end >= 0) {
            int from = start + prefix.length();
            if (end < from) {
                end = source.indexOf(suffix, from);
            } else if (isName(source, from, end)) {
                excerpt.keep(copied, start);
                copied = end + suffix.length();
                String name = source.substring(from, end);
                excerpt.replace(start, copied, value(name, file, lines.position(start), problems));
                start = source.indexOf(prefix, copied);
            } else {
                start = source.indexOf(prefix, start + 1);
            }
        }
        excerpt.keep(copied, source.length());
        return excerpt.script(file);
    }

    private static boolean isName(String source, int from, int end) {
        return end - from <= LONGEST_NAME && source.substring(from, end).chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private String value(String name, Path file, Position position, List<Problem> problems) {
        String value = name.equalsIgnoreCase("flyway:filename") ? String.valueOf(file.getFileName()) : values.get(name);
        if (value != null) {
            return value;
        }
        problems.add(missing(file, position, name));
        return "null";
    }

    private Problem missing(Path file, Position position, String name) {
        return new Problem(
                "placeholder-without-value",
                file,
                position,
                "The placeholder " + prefix + name + suffix + " has no value.",
                "Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders." + name + "=….",
                true);
    }
}
