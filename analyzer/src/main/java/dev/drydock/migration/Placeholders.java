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

    private static final int SHOWN = 40;

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String prefix;
    private final String suffix;
    private final String filename;

    /** Takes the project's own values and, above them, those that are given to Drydock. */
    Placeholders(FlywaySettings settings, MigrationSource source) {
        this.values.put(
                settings.builtIn("workingDirectory"),
                source.root().toAbsolutePath().normalize().toString());
        this.values.putAll(settings.placeholders());
        this.values.putAll(source.placeholders());
        this.prefix = settings.placeholderPrefix();
        this.suffix = settings.placeholderSuffix();
        this.filename = settings.builtIn("filename");
    }

    /** Reads a script with its placeholders replaced; one without a value adds a problem and is read as null. */
    Script script(Path file, String source, List<Problem> problems) {
        Excerpt excerpt = new Excerpt(source);
        Lines lines = new Lines(source);
        int copied = 0;
        int start = next(source, 0);
        while (start >= 0) {
            int from = start + prefix.length();
            int end = source.indexOf(suffix, from);
            if (end < 0) {
                problems.add(open(file, lines.position(start)));
                break;
            }
            excerpt.keep(copied, start);
            copied = end + suffix.length();
            excerpt.replace(start, copied, value(source.substring(from, end), file, lines.position(start), problems));
            start = next(source, copied);
        }
        excerpt.keep(copied, source.length());
        return excerpt.script(file);
    }

    /**
     * Where the next placeholder begins. Flyway does not look again at the chars behind which a prefix broke off, so that
     * <code>$${a}</code> holds none (measured, 10.20 to 13.12).
     */
    private int next(String source, int from) {
        int at = source.indexOf(prefix.charAt(0), from);
        while (at >= 0) {
            int same = 1;
            while (same < prefix.length() && source.startsWith(prefix.substring(same, same + 1), at + same)) {
                same++;
            }
            if (same == prefix.length()) {
                return at;
            }
            at = source.indexOf(prefix.charAt(0), at + same + 1);
        }
        return -1;
    }

    private String value(String name, Path file, Position position, List<Problem> problems) {
        String value = name.equalsIgnoreCase(filename) ? String.valueOf(file.getFileName()) : values.get(name);
        if (value != null) {
            return value;
        }
        problems.add(missing(file, position, name.lines().findFirst().orElse("")));
        return "null";
    }

    private Problem open(Path file, Position position) {
        return new Problem(
                "placeholder-without-value",
                file,
                position,
                "The placeholder that begins here has no end, so Flyway refuses the file.",
                "Close it with " + suffix + ", or switch replacement off for the file with placeholderReplacement=false"
                        + " in its .conf file.",
                Problem.Weight.UNREADABLE);
    }

    private Problem missing(Path file, Position position, String line) {
        String name = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        return new Problem(
                "placeholder-without-value",
                file,
                position,
                "The placeholder " + prefix + name + suffix + " has no value.",
                "Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders." + name + "=….",
                Problem.Weight.UNREADABLE);
    }
}
