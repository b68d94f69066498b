package dev.drydock.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces Flyway's {@code ${name}} everywhere, comments and literals included, as Flyway does; names are compared
 * without regard to case.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\r\\n]{0,200}+)\\}");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Placeholders(Map<String, String> values) {
        this.values.put("flyway:defaultSchema", "public");
        this.values.put("flyway:table", "flyway_schema_history");
        this.values.put("flyway:database", "drydock");
        this.values.put("flyway:user", "drydock");
        this.values.put("flyway:environment", "test");
        this.values.put("flyway:timestamp", "1970-01-01 00:00:00");
        this.values.putAll(values);
    }

    /** Reads a script with its placeholders replaced; one without a value adds a problem and is read as null. */
    Script script(Path file, String source, List<Problem> problems) {
        Matcher matcher = PLACEHOLDER.matcher(source);
        StringBuilder text = new StringBuilder();
        List<OffsetMap.Replacement> replacements = new ArrayList<>();
        Lines lines = new Lines(source);
        int copied = 0;
        while (matcher.find()) {
            String value = matcher.group(1).equalsIgnoreCase("flyway:filename")
                    ? String.valueOf(file.getFileName())
                    : values.get(matcher.group(1));
            if (value == null) {
                problems.add(missing(file, lines.position(matcher.start()), matcher));
                value = "null";
            }
            text.append(source, copied, matcher.start());
            replacements.add(new OffsetMap.Replacement(
                    matcher.start(), matcher.end() - matcher.start(), text.length(), value.length()));
            text.append(value);
            copied = matcher.end();
        }
        text.append(source, copied, source.length());
        return Script.of(file, source, text.toString(), OffsetMap.of(replacements));
    }

    private static Problem missing(Path file, Position position, Matcher matcher) {
        String name = matcher.group(1);
        return new Problem(
                "placeholder-without-value",
                file,
                position,
                "The placeholder " + matcher.group() + " has no value.",
                "Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders." + name + "=….",
                true);
    }
}
