package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sql-migrate's convention: files with {@code -- +migrate Up} and {@code -- +migrate Down}.
 *
 * <p>A direction has a transaction of its own, unless its marker says {@code notransaction}; then each statement stands
 * alone.
 */
public final class SqlMigrateLayout extends MarkedLayout {

    private static final Pattern MARKER =
            Pattern.compile("(?m)^-- \\+migrate[ \\t]+(?<direction>Up|Down)(?:[ \\t]+(?<options>\\S.*?))?[ \\t\\r]*$");
    private static final Pattern UNWRAPPED = Pattern.compile("(?:.*\\s)?notransaction(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+).*");

    /** Creates the layout. */
    public SqlMigrateLayout() {
        super("sql-migrate", MARKER, "-- +migrate Up", Pattern.compile(".*\\.sql"));
    }

    @Override
    NumberedName named(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = NUMBER.matcher(name);
        BigInteger number = matcher.matches() ? new BigInteger(matcher.group(1)) : NumberedName.NONE;
        String version = name.replaceFirst("\\.sql$", "");
        return new NumberedName(name, number, version, "", name);
    }

    @Override
    TransactionPolicy policy(String text, List<Section> sections, Script script) {
        boolean unwrapped = sections.stream()
                .anyMatch(section -> UNWRAPPED.matcher(section.options()).matches());
        return unwrapped ? TransactionPolicy.NONE : TransactionPolicy.PER_MIGRATION;
    }

    @Override
    void check(Path file, String text, List<Section> sections, Assembly assembly) {}

    @Override
    void checkScript(Path file, Script script, List<Section> sections, Assembly assembly) {
        new LineSplitting("sql-migrate", "+migrate").check(file, script, sections, assembly);
    }
}
