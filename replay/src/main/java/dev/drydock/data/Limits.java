package dev.drydock.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conditions leave of the values of a column's type.
 *
 * @param min the smallest whole number, or null
 * @param max the largest whole number, or null
 * @param choices the only values; empty for any
 * @param minLength characters that a text has at least
 * @param maxLength characters that a text has at most
 * @param notNull whether NULL is refused
 */
record Limits(
        @Nullable Long min, @Nullable Long max, List<String> choices, int minLength, int maxLength, boolean notNull) {

    static final Limits NONE = new Limits(null, null, List.of(), 0, Integer.MAX_VALUE, false);

    Limits {
        choices = List.copyOf(choices);
    }

    static Limits atLeast(long min) {
        return new Limits(min, null, List.of(), 0, Integer.MAX_VALUE, false);
    }

    static Limits atMost(long max) {
        return new Limits(null, max, List.of(), 0, Integer.MAX_VALUE, false);
    }

    static Limits oneOf(List<String> choices) {
        return new Limits(null, null, choices, 0, Integer.MAX_VALUE, false);
    }

    static Limits length(int least, int most) {
        return new Limits(null, null, List.of(), least, most, false);
    }

    static Limits known() {
        return new Limits(null, null, List.of(), 0, Integer.MAX_VALUE, true);
    }

    /** Both at once. */
    Limits and(Limits other) {
        List<String> both = new ArrayList<>(choices.isEmpty() ? other.choices : choices);
        if (!other.choices.isEmpty()) {
            both.retainAll(other.choices);
        }
        return new Limits(
                min == null ? other.min : other.min == null ? min : Long.valueOf(Math.max(min, other.min)),
                max == null ? other.max : other.max == null ? max : Long.valueOf(Math.min(max, other.max)),
                both,
                Math.max(minLength, other.minLength),
                Math.min(maxLength, other.maxLength),
                notNull || other.notNull);
    }
}
