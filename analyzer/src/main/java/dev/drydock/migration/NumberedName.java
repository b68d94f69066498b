package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says about its migration.
 *
 * @param key what no other file may share
 * @param number what files are sorted by first
 * @param version the tool's own text for it
 * @param title for people
 * @param file the file's name, by which files of one number are sorted
 */
record NumberedName(Object key, BigInteger number, String version, String title, String file)
        implements Comparable<NumberedName> {

    /** The number of a name that has none: files with one come first. */
    static final BigInteger NONE = BigInteger.TEN.pow(1000);

    /** Names such as {@code 0001_add_orders.sql}. */
    static final Pattern NAME = Pattern.compile("([0-9]+)(?:_(.*)|([^_].*)?)\\.sql");

    /** Reads a name that matches {@link #NAME}. */
    static NumberedName of(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no number in " + name);
        }
        BigInteger number = new BigInteger(matcher.group(1));
        String title = matcher.group(2) == null ? "" : matcher.group(2).replace('_', ' ');
        return new NumberedName(number, number, matcher.group(1), title, name);
    }

    @Override
    public int compareTo(NumberedName other) {
        return Comparator.comparing(NumberedName::number)
                .thenComparing(NumberedName::file)
                .compare(this, other);
    }
}
