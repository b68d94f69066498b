package dev.drydock.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how two schemas differ. */
public final class SchemaDiff {

    private static final int LONGEST_VALUE = 160;

    private final Map<String, Description> expected;
    private final Map<String, Description> actual;
    private final List<Difference> differences = new ArrayList<>();

    private SchemaDiff(Schema expected, Schema actual) {
        this.expected = Descriptions.of(expected);
        this.actual = Descriptions.of(actual);
    }

    /**
     * Says how a schema differs from the one that was expected.
     *
     * <p>What goes with a missing or a left-over object, such as the columns of a table, is not listed. Expressions are
     * compared by their words: parentheses, casts and white space, which PostgreSQL adds, are no difference. Columns of a
     * table that is not known in full are compared only where both sides know them.
     *
     * @return by kind and name of the objects; empty if both are the same
     */
    public static List<Difference> between(Schema expected, Schema actual) {
        return new SchemaDiff(expected, actual).differences();
    }

    private List<Difference> differences() {
        expected.forEach((name, object) -> {
            Description here = actual.get(name);
            if (here != null) {
                attributes(name, object, here);
            } else if (isOwnLoss(object, actual)) {
                differences.add(new Difference(name, name + " is missing", false));
            }
        });
        actual.forEach((name, object) -> {
            if (!expected.containsKey(name) && isOwnLoss(object, expected)) {
                differences.add(new Difference(name, name + " was not there", false));
            }
        });
        expected.forEach((name, object) -> {
            Description here = actual.get(name);
            if (here != null) {
                order(name, object.columns(), here.columns());
            }
        });
        return List.copyOf(differences);
    }

    private static boolean isOwnLoss(Description object, Map<String, Description> others) {
        if (object.parent() == null) {
            return true;
        }
        Description parent = others.get(object.parent());
        return parent != null && (parent.complete() || !object.column());
    }

    private void order(String table, List<String> was, List<String> is) {
        if (!was.equals(is) && new HashSet<>(was).equals(new HashSet<>(is))) {
            differences.add(new Difference(table, "the columns of " + table + " are in another order", true));
        }
    }

    private void attributes(String name, Description was, Description is) {
        Set<String> words = new LinkedHashSet<>(was.attributes().keySet());
        words.addAll(is.attributes().keySet());
        for (String word : words) {
            String before = was.attributes().get(word);
            String now = is.attributes().get(word);
            if (!Objects.equals(before, now) && !(before != null && now != null && sameWords(before, now))) {
                differences.add(new Difference(
                        name, name + ": " + word + " is " + shown(now) + " instead of " + shown(before), false));
            }
        }
    }

    private static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.replaceAll(
                        "::\\s*\"?[a-zA-Z_][\\w.\"]*( varying| precision| with(out)? time zone)?(\\([0-9, ]+\\))?(\\[\\])*",
                        "")
                .replaceAll("[\\s()]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "none";
        }
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
