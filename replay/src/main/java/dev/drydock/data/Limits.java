package dev.drydock.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What conditions leave of the values of a column's type.
 *
 * @param min the smallest whole number, or null
 * @param max the largest whole number, or null
 * @param choices the only values; null for any
 * @param excluded values that are refused
 * @param minLength characters that a text has at least
 * @param maxLength characters that a text has at most
 * @param lower whether a text has no capital letters
 * @param notNull whether NULL is refused
 * @param absent whether only NULL is taken
 */
record Limits(
        @Nullable Long min,
        @Nullable Long max,
        @Nullable List<String> choices,
        List<String> excluded,
        int minLength,
        int maxLength,
        boolean lower,
        boolean notNull,
        boolean absent) {

    static final Limits NONE = new Limits(null, null, null, List.of(), 0, Integer.MAX_VALUE, false, false, false);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    Limits {
        choices = choices == null ? null : List.copyOf(choices);
        excluded = List.copyOf(excluded);
    }

    static Limits atLeast(long min) {
        return new Limits(min, null, null, List.of(), 0, Integer.MAX_VALUE, false, false, false);
    }

    static Limits atMost(long max) {
        return new Limits(null, max, null, List.of(), 0, Integer.MAX_VALUE, false, false, false);
    }

    static Limits oneOf(List<String> choices) {
        return new Limits(null, null, choices, List.of(), 0, Integer.MAX_VALUE, false, false, false);
    }

    static Limits noneOf(List<String> excluded) {
        return new Limits(null, null, null, excluded, 0, Integer.MAX_VALUE, false, false, false);
    }

    static Limits length(int least, int most) {
        return new Limits(null, null, null, List.of(), least, most, false, false, false);
    }

    static Limits lowerCase() {
        return new Limits(null, null, null, List.of(), 0, Integer.MAX_VALUE, true, false, false);
    }

    static Limits known() {
        return new Limits(null, null, null, List.of(), 0, Integer.MAX_VALUE, false, true, false);
    }

    static Limits nothing() {
        return new Limits(null, null, null, List.of(), 0, Integer.MAX_VALUE, false, false, true);
    }

    /** Both at once. */
    Limits and(Limits other) {
        List<String> both = choices == null ? other.choices : new ArrayList<>(choices);
        if (choices != null && both != null && other.choices != null) {
            both.retainAll(other.choices);
        }
        List<String> all = new ArrayList<>(excluded);
        all.addAll(other.excluded);
        return new Limits(
                min == null ? other.min : other.min == null ? min : Long.valueOf(Math.max(min, other.min)),
                max == null ? other.max : other.max == null ? max : Long.valueOf(Math.min(max, other.max)),
                both,
                all.stream().distinct().toList(),
                Math.max(minLength, other.minLength),
                Math.min(maxLength, other.maxLength),
                lower || other.lower,
                notNull || other.notNull,
                absent || other.absent);
    }

    /** The same with no excluded number between the smallest and the largest. */
    Limits withoutExcludedNumbers() {
        Limits narrowed = this;
        for (String value : excluded.stream().sorted().toList()) {
            if (WHOLE.matcher(value).matches() && narrowed.allows(Long.parseLong(value))) {
                long number = Long.parseLong(value);
                boolean above = narrowed.max == null || number < narrowed.max;
                narrowed = narrowed.and(above ? atLeast(number + 1) : atMost(number - 1));
            }
        }
        return narrowed;
    }

    private boolean allows(long number) {
        return (min == null || number >= min) && (max == null || number <= max);
    }

    /** Tells whether the value is not refused, as far as numbers and lists go. */
    boolean allow(String value) {
        if (excluded.contains(value) || choices != null && !choices.contains(value)) {
            return false;
        }
        if (min == null && max == null || !NUMBER.matcher(value).matches()) {
            return true;
        }
        BigDecimal number = new BigDecimal(value);
        return (min == null || number.compareTo(BigDecimal.valueOf(min)) >= 0)
                && (max == null || number.compareTo(BigDecimal.valueOf(max)) <= 0);
    }

    /** Tells whether the limits alone leave something. */
    boolean satisfiable() {
        boolean values = choices != null
                ? choices.stream().anyMatch(this::allow)
                : (min == null || max == null || min <= max) && minLength <= maxLength;
        return absent ? !notNull : values;
    }
}
