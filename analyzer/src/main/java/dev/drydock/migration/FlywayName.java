package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name that follows Flyway's convention: prefix, version, {@code __}, description, {@code .sql}.
 *
 * @param prefix V, U or R
 * @param version with dots, empty for R
 * @param description with blanks for underscores
 */
record FlywayName(char prefix, String version, String description) implements Comparable<FlywayName> {

    private static final Pattern NAME =
            Pattern.compile("([VUB])([0-9]+(?:[._][0-9]+)*)(?:__(.*))?\\.[sS][qQ][lL]|(R)__(.*)\\.[sS][qQ][lL]");

    static Optional<FlywayName> of(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean repeatable = matcher.group(4) != null;
        String description = repeatable ? matcher.group(5) : matcher.group(3) == null ? "" : matcher.group(3);
        return Optional.of(new FlywayName(
                repeatable ? 'R' : matcher.group(1).charAt(0),
                repeatable ? "" : matcher.group(2).replace('_', '.'),
                description.replace('_', ' ')));
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
        List<BigInteger> mine = parts();
        List<BigInteger> theirs = other.parts();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            BigInteger a = i < mine.size() ? mine.get(i) : BigInteger.ZERO;
            BigInteger b = i < theirs.size() ? theirs.get(i) : BigInteger.ZERO;
            if (!a.equals(b)) {
                return a.compareTo(b);
            }
        }
        return description.compareTo(other.description);
    }
}
