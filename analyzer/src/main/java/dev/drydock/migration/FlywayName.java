package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file name that follows Flyway's convention: prefix, version, separator, description, suffix.
 *
 * @param kind what the prefix says
 * @param version with dots, empty for a repeatable
 * @param description with blanks for underscores
 * @param separated whether the separator is there
 */
record FlywayName(Kind kind, String version, String description, boolean separated) implements Comparable<FlywayName> {

    /** What Flyway does with a script. */
    enum Kind {
        VERSIONED,
        UNDO,
        REPEATABLE,
        BASELINE
    }

    private static final Pattern VERSION = Pattern.compile("[+-]?[0-9]+(?:[._][0-9]+)*");

    /** The names of Flyway's events, as callbacks bear them. */
    private static final Pattern EVENT = Pattern.compile("(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Info|Validate|"
            + "Baseline|Repair|Repeatables|Versioned|Connect|Deploy|Create)[A-Za-z]*|createSchema");

    static Optional<FlywayName> of(Path file, FlywaySettings settings) {
        Optional<String> stem = stem(file, settings);
        if (stem.isEmpty() || isCallback(file, settings)) {
            return Optional.empty();
        }
        return Stream.of(Kind.values())
                .filter(kind -> stem.get().startsWith(settings.prefix(kind)))
                .max(Comparator.comparing(kind -> settings.prefix(kind).length()))
                .flatMap(kind ->
                        of(kind, stem.get().substring(settings.prefix(kind).length()), settings));
    }

    private static Optional<FlywayName> of(Kind kind, String rest, FlywaySettings settings) {
        int separator = rest.indexOf(settings.separator());
        String version = separator < 0 ? rest : rest.substring(0, separator);
        String description = separator < 0
                ? ""
                : rest.substring(separator + settings.separator().length()).replace('_', ' ');
        boolean valid = kind == Kind.REPEATABLE
                ? separator == 0
                : VERSION.matcher(version).matches();
        return valid
                ? Optional.of(new FlywayName(kind, version.replace('_', '.'), description, separator >= 0))
                : Optional.empty();
    }

    /** Whether Flyway runs the file at an event instead of once. */
    static boolean isCallback(Path file, FlywaySettings settings) {
        return stem(file, settings)
                .filter(stem -> EVENT.matcher(stem.split(Pattern.quote(settings.separator()), 2)[0])
                        .matches())
                .isPresent();
    }

    private static Optional<String> stem(Path file, FlywaySettings settings) {
        String name = String.valueOf(file.getFileName());
        return settings.suffixes().stream()
                .filter(suffix -> name.toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()));
    }

    /** The version's parts; Flyway takes 1 and 1.0 for the same. */
    List<BigInteger> parts() {
        List<BigInteger> parts = new ArrayList<>();
        for (String part : version.isEmpty() ? new String[0] : version.split("\\.")) {
            parts.add(new BigInteger(part));
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    @Override
    public int compareTo(FlywayName other) {
        int byVersion = compareVersion(other);
        return byVersion == 0 ? description.compareTo(other.description) : byVersion;
    }

    int compareVersion(FlywayName other) {
        List<BigInteger> mine = parts();
        List<BigInteger> theirs = other.parts();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            BigInteger a = i < mine.size() ? mine.get(i) : BigInteger.ZERO;
            BigInteger b = i < theirs.size() ? theirs.get(i) : BigInteger.ZERO;
            if (!a.equals(b)) {
                return a.compareTo(b);
            }
        }
        return 0;
    }
}
