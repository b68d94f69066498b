package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads dbmate's convention: {@code 20240101120000_name.sql} with {@code -- migrate:up} and {@code -- migrate:down}.
 *
 * <p>A direction has a transaction of its own, unless its marker says {@code transaction:false}; then it is sent in one
 * message, in which several statements still share a transaction.
 */
public final class DbmateLayout extends MarkedLayout {

    private static final Pattern MARKER =
            Pattern.compile("(?m)^--[ \\t]*migrate:(?<direction>up|down)(?:[ \\t]+(?<options>\\S.*?))?[ \\t\\r]*$");
    private static final Pattern UNWRAPPED = Pattern.compile("(?:.*\\s)?transaction:false(?:\\s.*)?");
    private static final Pattern BLANK =
            Pattern.compile("(?s)\uFEFF?(?:[ \\t]*(?:--[^\\n]*)?\\r?\\n)*+[ \\t]*(?:--[^\\n]*)?");

    /** Creates the layout. */
    public DbmateLayout() {
        super("dbmate", MARKER, "-- migrate:up", NumberedName.NAME);
    }

    @Override
    NumberedName named(Path file) {
        NumberedName name = NumberedName.of(file);
        return new NumberedName(name.version(), BigInteger.ZERO, name.version(), name.title(), name.file());
    }

    @Override
    TransactionPolicy policy(String text, List<Section> sections, Script script) {
        boolean unwrapped = sections.stream()
                .anyMatch(section -> UNWRAPPED.matcher(section.options()).matches());
        return unwrapped ? Assembly.oneMessage(script) : TransactionPolicy.PER_MIGRATION;
    }

    @Override
    void check(Path file, String text, List<Section> sections, Assembly assembly) {
        Section first = sections.get(0);
        if (!first.up() || sections.stream().allMatch(Section::up)) {
            assembly.unreadable(
                    "marker-missing",
                    file,
                    Position.of(text, first.marker()),
                    "dbmate refuses a file in which -- migrate:up is not followed by -- migrate:down.",
                    "Write both markers in this order, even where there is nothing to take back.");
        }
        if (!BLANK.matcher(text.substring(0, first.marker())).matches()) {
            assembly.unreadable(
                    "statement-before-marker",
                    file,
                    new Position(1, 1),
                    "dbmate refuses a file with statements before -- migrate:up.",
                    "Move them behind the marker.");
        }
    }
}
