package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a CHECK spares ATTACH PARTITION, or the default partition beside it, the scan.
 *
 * <p>Only the plain forms are understood: one key column that is compared with numbers, dates or texts. A proof that is not
 * understood counts as none.
 */
final class PartitionBounds {

    private static final Pattern RANGE =
            Pattern.compile("(?is)for\\s+values\\s+from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
    private static final Pattern LIST = Pattern.compile("(?is)for\\s+values\\s+in\\s*\\((.*)\\)\\s*");
    private static final Pattern KEY = Pattern.compile("(?is)\\w+\\s*\\(\\s*\"?([^\"(),]+?)\"?\\s*\\)");
    private static final Pattern IS_NOT_NULL = Pattern.compile("(?i)\\bis\\s+not\\s+null\\b");
    private static final Pattern COMPARISON = Pattern.compile("\"?(\\w+)\"?(>=|<=|<>|>|<|=)(.+)");

    private record Comparison(String column, String operator, String value) {}

    private PartitionBounds() {}

    /** Tells whether valid constraints of the table prove that all its rows are within the bound. */
    static boolean proven(String bound, Table parent, Table table) {
        Optional<String> key = key(parent);
        if (key.isEmpty()) {
            return false;
        }
        String column = key.get();
        boolean notNull = table.column(column).map(TableColumn::notNull).orElse(false) || table.provesNotNull(column);
        List<Comparison> known = comparisons(table, column);
        Matcher range = RANGE.matcher(bound.strip());
        Matcher list = LIST.matcher(bound.strip());
        if (range.matches()) {
            return notNull && isFrom(known, range.group(1)) && isBelow(known, range.group(2));
        }
        return list.matches()
                && notNull
                && known.stream()
                        .anyMatch(c -> c.operator().equals("=") && c.value().equals(squeezed(list.group(1))));
    }

    /** Tells whether valid constraints of the default partition prove that none of its rows is within the bound. */
    static boolean excluded(String bound, Table parent, Table table) {
        Optional<String> key = key(parent);
        Matcher range = RANGE.matcher(bound.strip());
        if (key.isEmpty() || !range.matches()) {
            return false;
        }
        List<Comparison> known = comparisons(table, key.get());
        return isBelow(known, range.group(1)) || isFrom(known, range.group(2));
    }

    private static boolean isFrom(List<Comparison> known, String bound) {
        return known.stream().anyMatch(c -> {
            Integer order = order(c.value(), squeezed(bound));
            return order != null
                    && (c.operator().equals(">=")
                            || c.operator().equals(">")
                            || c.operator().equals("="))
                    && order >= 0;
        });
    }

    private static boolean isBelow(List<Comparison> known, String bound) {
        return known.stream().anyMatch(c -> {
            Integer order = order(c.value(), squeezed(bound));
            return order != null
                    && (c.operator().equals("<") && order <= 0
                            || (c.operator().equals("<=") || c.operator().equals("=")) && order < 0);
        });
    }

    private static @Nullable Integer order(String one, String other) {
        if (one.matches("-?[0-9.]{1,30}") && other.matches("-?[0-9.]{1,30}")) {
            try {
                return new BigDecimal(one).compareTo(new BigDecimal(other));
            } catch (NumberFormatException notANumber) {
                return null;
            }
        }
        boolean dates = one.matches("'[0-9]{4}-[0-9]{2}-[0-9]{2}.*") && other.matches("'[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
        return dates || one.equals(other) ? (Integer) one.compareTo(other) : null;
    }

    private static List<Comparison> comparisons(Table table, String column) {
        List<Comparison> comparisons = new ArrayList<>();
        for (TableConstraint constraint : table.constraints()) {
            boolean counts = constraint.kind() == TableConstraint.Kind.CHECK && constraint.valid();
            String condition = counts && constraint.condition() != null
                    ? IS_NOT_NULL.matcher(constraint.condition().text()).replaceAll("=null")
                    : "";
            boolean conjunction = !condition.matches("(?is).*\\b(or|not|case)\\b.*");
            for (String part : conjunction ? condition.split("(?i)\\band\\b") : new String[0]) {
                Matcher comparison = COMPARISON.matcher(squeezed(part));
                if (comparison.matches() && comparison.group(1).equals(column)) {
                    comparisons.add(new Comparison(comparison.group(1), comparison.group(2), comparison.group(3)));
                }
            }
        }
        return comparisons;
    }

    private static String squeezed(String condition) {
        return condition.replaceAll("[\\s()]+", "").toLowerCase(Locale.ROOT);
    }

    /** The only key column. */
    static Optional<String> key(Table parent) {
        String by = parent.shape().partitionBy();
        Matcher key = KEY.matcher(by == null ? "" : by.strip());
        return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
    }
}
