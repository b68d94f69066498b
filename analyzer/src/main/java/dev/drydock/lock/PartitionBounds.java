package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a CHECK spares ATTACH PARTITION the scan.
 *
 * <p>Only the plain forms are understood: one key column, RANGE from one number or text to another, LIST of values. A proof
 * that is not understood counts as none, as it does for the server in all but rare cases.
 */
final class PartitionBounds {

    private static final Pattern RANGE =
            Pattern.compile("(?is)for\\s+values\\s+from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
    private static final Pattern LIST = Pattern.compile("(?is)for\\s+values\\s+in\\s*\\((.*)\\)\\s*");

    private PartitionBounds() {}

    /** Tells whether valid constraints of the table prove that all its rows are within the bound. */
    static boolean proven(String bound, Table parent, Table table) {
        Optional<String> key = key(parent);
        if (key.isEmpty() || bound.equalsIgnoreCase("default")) {
            return false;
        }
        String column = key.get();
        boolean notNull = table.column(column).map(TableColumn::notNull).orElse(false) || table.provesNotNull(column);
        Matcher range = RANGE.matcher(bound.strip());
        Matcher list = LIST.matcher(bound.strip());
        if (range.matches()) {
            return notNull
                    && says(table, column + ">=" + range.group(1).strip())
                    && says(table, column + "<" + range.group(2).strip());
        }
        if (list.matches()) {
            String values = list.group(1).strip();
            return notNull && (says(table, column + "=" + values) || says(table, column + "in(" + values + ")"));
        }
        return false;
    }

    /** Tells whether valid constraints of the default partition prove that none of its rows is within the bound. */
    static boolean excluded(String bound, Table parent, Table table) {
        Optional<String> key = key(parent);
        Matcher range = RANGE.matcher(bound.strip());
        Matcher list = LIST.matcher(bound.strip());
        if (key.isEmpty()) {
            return false;
        }
        String column = key.get();
        if (range.matches()) {
            return says(table, column + "<" + range.group(1).strip())
                    || says(table, column + ">=" + range.group(2).strip());
        }
        return list.matches()
                && (says(table, column + "<>" + list.group(1).strip())
                        || says(table, column + "notin(" + list.group(1).strip() + ")"));
    }

    private static boolean says(Table table, String condition) {
        String wanted = squeezed(condition);
        return table.constraints().stream()
                .filter(c -> c.kind() == TableConstraint.Kind.CHECK && c.valid() && c.condition() != null)
                .flatMap(c -> conjuncts(c.condition() + "").stream())
                .anyMatch(conjunct -> squeezed(conjunct).equals(wanted));
    }

    private static List<String> conjuncts(String condition) {
        return List.of(condition.split("(?i)\\band\\b"));
    }

    private static String squeezed(String condition) {
        return condition.replaceAll("[\\s()\"]+", "").toLowerCase(Locale.ROOT);
    }

    /** The only key column. */
    private static Optional<String> key(Table parent) {
        String by = parent.shape().partitionBy();
        Matcher key =
                Pattern.compile("(?is)\\w+\\s*\\(\\s*\"?([^\"(),]+?)\"?\\s*\\)").matcher(by == null ? "" : by.strip());
        return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
    }
}
