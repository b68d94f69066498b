package dev.drydock.data;

import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one partition takes of the first column of its key.
 *
 * @param partition schema-qualified
 * @param from the first value of a range, or null for MINVALUE and lists
 * @param to the value behind the last one, or null for MAXVALUE and lists
 * @param values of a list, or empty for a range
 */
record PartitionBound(
        Name partition, @Nullable String from, @Nullable String to, List<String> values) {

    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'|([^,\\s]+)");

    PartitionBound {
        values = List.copyOf(values);
    }

    /** Reads what {@code pg_get_expr(relpartbound)} says; empty for hash and default partitions. */
    static Optional<PartitionBound> read(Name partition, String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return Optional.of(new PartitionBound(partition, first(range.group(1)), first(range.group(2)), List.of()));
        }
        Matcher list = LIST.matcher(text);
        return list.matches()
                ? Optional.of(new PartitionBound(partition, null, null, all(list.group(1))))
                : Optional.empty();
    }

    private static @Nullable String first(String values) {
        List<String> all = all(values);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> all(String text) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            if (value.group(1) != null) {
                values.add(value.group(1).replace("''", "'"));
            } else if (!value.group(2).matches("NULL|MINVALUE|MAXVALUE")) {
                values.add(value.group(2));
            } else if (!value.group(2).equals("NULL") && values.isEmpty()) {
                return List.of();
            }
        }
        return values;
    }
}
