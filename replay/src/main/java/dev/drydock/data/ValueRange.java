package dev.drydock.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The smallest and the largest value of a column of numbers, dates or timestamps.
 *
 * @param min a number, or the seconds since 1970 in UTC
 * @param max the same; no smaller
 * @param times whether they are seconds
 * @param open whether values above the largest are taken where there are too few below, as for a key
 */
record ValueRange(BigDecimal min, BigDecimal max, boolean times, boolean open) {

    /** The most digits of a {@code numeric} behind the point that are made. */
    static final int PLACES = 9;

    /** The text of a float8 has up to 17 digits and an exponent; a numeric may have more, and is left out. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?(e[+-]\\d{1,3})?");

    /** Style ISO in UTC (manual, "Date/Time Output"); not infinity, years before our era or after 9999. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)(?:\\+00)?)?");

    /** Reads both ends as PostgreSQL shows them; empty where one is none, or they do not go together. */
    static Optional<ValueRange> of(@Nullable String min, @Nullable String max) {
        if (min == null || max == null) {
            return Optional.empty();
        }
        boolean times = TIME.matcher(min).matches();
        Optional<BigDecimal> first = times ? second(min) : number(min);
        Optional<BigDecimal> last = times ? second(max) : number(max);
        return first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) <= 0
                ? Optional.of(new ValueRange(first.get(), last.get(), times, false))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> second(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime clock = time.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.group(2));
            long second = LocalDate.parse(time.group(1)).toEpochSecond(clock, ZoneOffset.UTC);
            return Optional.of(BigDecimal.valueOf(second).add(BigDecimal.valueOf(clock.getNano(), 9)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, with more values above it for a key. */
    ValueRange opened() {
        return new ValueRange(min, max, times, true);
    }

    /** The digits behind the point that both ends have, as far as a long has room for them. */
    int places() {
        int before = Math.max(min.precision() - min.scale(), max.precision() - max.scale());
        int behind = Math.max(
                min.stripTrailingZeros().scale(), max.stripTrailingZeros().scale());
        return Math.max(0, Math.min(Math.min(behind, PLACES), Decimal.DIGITS - before));
    }

    /** The first whole number of units in it; the nearest one that a long holds. */
    long first(BigDecimal unit) {
        return nearest(min.divide(unit, 0, RoundingMode.CEILING));
    }

    /** The last whole number of units in it; the nearest one that a long holds. */
    long last(BigDecimal unit) {
        return nearest(max.divide(unit, 0, RoundingMode.FLOOR));
    }

    private static long nearest(BigDecimal number) {
        return number.max(BigDecimal.valueOf(Long.MIN_VALUE))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
