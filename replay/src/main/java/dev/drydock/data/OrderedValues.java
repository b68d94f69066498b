package dev.drydock.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes numbers and times: values in a row, within limits and what partitions take. */
final class OrderedValues {

    /** Far above what the sequences of a young database hand out, so that a migration's own rows find their keys free. */
    private static final long FIRST_KEY = 1_000_000_000;

    private static final long FIRST_SMALL_KEY = 10_000;
    private static final long USUAL = 1000;
    private static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();
    private static final long DAYS = 730;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /** A short header of a {@code numeric} and that of its variable length (numeric.h, postgres.h). */
    private static final int NUMERIC_HEADER = 3;

    private final ColumnType type;
    private final Limits limits;
    private final List<PartitionBound> bounds;
    private final boolean key;
    private final Target target;

    OrderedValues(ColumnType type, Limits limits, List<PartitionBound> bounds, boolean key, Target target) {
        this.type = type;
        this.limits = limits.withoutExcludedNumbers();
        this.bounds = bounds;
        this.key = key;
        this.target = target;
    }

    /** Null for a type that is not ordered so. */
    @Nullable
    Values values() throws UnfillableException {
        return switch (type.name()) {
            case "int2" -> whole(FIRST_SMALL_KEY, Short.MAX_VALUE, 2);
            case "int4", "oid" -> whole(FIRST_KEY, Integer.MAX_VALUE, 4);
            case "int8" -> whole(FIRST_KEY, Long.MAX_VALUE, 8);
            case "numeric" -> decimal(type.precision(), type.scale(), 0);
            case "float4" -> decimal(6, 2, 4);
            case "float8" -> decimal(12, 2, 8);
            case "money" -> textOnly(decimal(12, 2, 0));
            case "date" -> date();
            case "timestamp", "timestamptz" -> timestamp();
            case "daterange" -> days(OrderedValues::period, false);
            case "tsrange", "tstzrange" -> seconds(OrderedValues::stretch, false);
            default -> null;
        };
    }

    private Values whole(long firstKey, long largest, int size) throws UnfillableException {
        RangeValues.Form form = (number, out) -> out.whole(number, size);
        Optional<Values> spread = key ? Optional.empty() : spread(false, BigDecimal.ONE, -largest - 1, largest, form);
        if (spread.isPresent()) {
            return spread.get();
        }
        boolean roomAbove = largest - firstKey + 1 >= target.distinct();
        return ranged(key && roomAbove ? firstKey : 1, largest, USUAL, Long::parseLong, form, true);
    }

    private Values date() throws UnfillableException {
        RangeValues.Form form = (day, out) -> out.day(day);
        Optional<Values> spread = spread(true, BigDecimal.valueOf(SECONDS_OF_A_DAY), Long.MIN_VALUE, LAST_DAY, form);
        return spread.isPresent() ? spread.get() : days(form, true);
    }

    private Values timestamp() throws UnfillableException {
        RangeValues.Form form = (second, out) -> out.timestamp(second);
        long last = (LAST_DAY + 1) * SECONDS_OF_A_DAY - 1;
        Optional<Values> spread = spread(true, BigDecimal.ONE, Long.MIN_VALUE, last, form);
        return spread.isPresent() ? spread.get() : seconds(form, true);
    }

    /**
     * Values over the range that is wanted, as far as type and conditions leave something of it; empty where they leave nothing, or partitions say
     * where the values lie.
     *
     * @param unit of which whole ones are counted
     * @param least the smallest number of units that the type has
     * @param most the largest
     */
    private Optional<Values> spread(boolean times, BigDecimal unit, long least, long most, RangeValues.Form form) {
        ValueRange range = target.range();
        if (range == null || range.times() != times || !bounds.isEmpty()) {
            return Optional.empty();
        }
        long floor = limits.min() == null ? least : Math.max(least, units(limits.min(), unit));
        long ceiling = limits.max() == null ? most : Math.min(most, units(limits.max(), unit));
        long first = Math.max(range.first(unit), floor);
        long last = Math.min(range.last(unit), ceiling);
        long wanted = target.distinct() > 0 ? target.distinct() : USUAL;
        long different = key ? Math.max(1, wanted - Math.round(target.nullFraction() * wanted)) : wanted;
        return first > last
                ? Optional.empty()
                : Optional.of(SpreadValues.of(first, last, range.open() ? ceiling : last, different, form, true));
    }

    private static long units(long number, BigDecimal unit) {
        BigDecimal whole = BigDecimal.valueOf(number);
        return new ValueRange(whole, whole, false, false).first(unit);
    }

    private Values days(RangeValues.Form form, boolean binary) throws UnfillableException {
        return ranged(
                FIRST_DAY,
                FIRST_DAY + (1L << 20),
                DAYS,
                text -> LocalDate.parse(text).toEpochDay(),
                form,
                binary);
    }

    private Values seconds(RangeValues.Form form, boolean binary) throws UnfillableException {
        long first = FIRST_DAY * SECONDS_OF_A_DAY;
        return ranged(first, first + (1L << 36), DAYS * SECONDS_OF_A_DAY, Encoded::second, form, binary);
    }

    private interface BoundParser {

        long parse(String text);
    }

    private Values ranged(long first, long last, long usual, BoundParser parser, RangeValues.Form form, boolean binary)
            throws UnfillableException {
        List<RangeValues.Range> ranges = new ArrayList<>();
        try {
            for (PartitionBound bound : bounds) {
                if (bound.from() == null && bound.to() == null) {
                    return satisfiable(first, last, usual, form, binary);
                }
                long from = bound.from() != null ? parser.parse(bound.from()) : parser.parse(bound.to()) - usual;
                long to = bound.to() != null ? parser.parse(bound.to()) : from + usual;
                // Where further columns of the key tell two partitions apart, both bounds have the same first value.
                ranges.add(new RangeValues.Range(from, Math.max(from, to - 1)));
            }
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException e) {
            throw new UnfillableException(
                    "the bounds of its partitions cannot be read: " + e.getMessage(), UnfillableException.LIST_VALUES);
        }
        if (!ranges.isEmpty()) {
            return new RangeValues(ranges, Long.MAX_VALUE, form, binary);
        }
        // Limits are numbers: they are not read for times.
        long max = limits.max() == null ? last : limits.max();
        long min = limits.min() == null ? first : key && first <= max ? Math.max(first, limits.min()) : limits.min();
        if (min > max && limits.min() == null) {
            min = Math.min(0, max);
        }
        return satisfiable(min, max, usual, form, binary);
    }

    private Values decimal(int precision, int scale, int size) throws UnfillableException {
        boolean fixed = size == 0 && type.modifier() >= 0;
        ValueRange range = target.range();
        int places = Math.min(fixed || range == null ? scale : Math.max(scale, range.places()), ValueRange.PLACES);
        long unit = Decimal.power(places);
        long largest = Decimal.power(Math.min(Decimal.DIGITS - places, Math.max(precision, scale) - scale));
        RangeValues.Form form =
                size == 0 ? (units, out) -> out.decimal(units, places) : (units, out) -> out.real(units, places, size);
        if (!bounds.isEmpty()) {
            return ranged(0, largest * unit - 1, USUAL, text -> units(text, places), form, true);
        }
        long widest = fixed ? largest * unit : Decimal.power(Decimal.DIGITS);
        Optional<Values> spread = spread(false, BigDecimal.ONE.movePointLeft(places), 1 - widest, widest - 1, form);
        if (spread.isPresent()) {
            return spread.get();
        }
        long usual = Math.max(USUAL, 100 * unit);
        if (size == 0 && target.width() > 0 && limits.max() == null && (limits.min() == null || limits.min() <= 1)) {
            List<RangeValues.Range> ranges = sized(places, unit, largest);
            if (!ranges.isEmpty()) {
                return new RangeValues(ranges, usual, form, true);
            }
        }
        long min = limits.min() == null ? Math.min(0, limits.max() == null ? 0 : limits.max()) : limits.min();
        long max = limits.max() == null ? largest - 1 : Math.min(limits.max(), largest - 1);
        long fraction = limits.max() == null && max == largest - 1 ? unit - 1 : 0;
        return satisfiable(min * unit, max * unit + fraction, usual, form, true);
    }

    /**
     * Numbers that take as many bytes on average as wanted: two for each group of four digits (numeric.h). The first values, among them the most
     * common ones, are the shorter ones.
     */
    private List<RangeValues.Range> sized(int places, long unit, long largest) {
        double groups = Math.max(1, (target.width() - NUMERIC_HEADER) / 2.0);
        int fewer = (int) groups;
        long distinct = Math.max(1, target.distinct() > 0 ? target.distinct() : USUAL);
        long longer = Math.round(distinct * (groups - fewer));
        List<RangeValues.Range> ranges = new ArrayList<>();
        long least = 1;
        for (int more = 0; more <= 1; more++) {
            long count = more == 0 ? distinct - longer : longer;
            if (count > 0) {
                Optional<RangeValues.Range> range = grouped(fewer + more, places, unit, largest, count, least);
                if (range.isEmpty()) {
                    return List.of();
                }
                ranges.add(range.get());
                least = range.get().last() + 1;
            }
        }
        return ranges;
    }

    /** So many numbers of so many groups of digits: with all places behind the point, or else whole ones. */
    private static Optional<RangeValues.Range> grouped(
            int groups, int places, long unit, long largest, long count, long least) {
        int before = groups - (places + 3) / 4;
        long from = Math.max(least, before < 1 ? 1 : power(4 * before - 4, places) * unit);
        long to = before < 1 ? unit - 1 : Math.min(largest, power(4 * before, places)) * unit - 1;
        if (before >= 0 && to - from >= count - 1) {
            return Optional.of(new RangeValues.Range(from, from + count - 1));
        }
        long first = Math.max((least + unit - 1) / unit, power(4 * groups - 4, places));
        long last = Math.min(largest, power(4 * groups, places)) - 1;
        return last - first >= count - 1
                ? Optional.of(new RangeValues.Range(first * unit, (first + count - 1) * unit, unit))
                : Optional.empty();
    }

    private static long power(int digits, int places) {
        return Decimal.power(Math.min(digits, Decimal.DIGITS - places));
    }

    private static long units(String number, int places) {
        return new BigDecimal(number)
                .movePointRight(places)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static Values satisfiable(long min, long max, long usual, RangeValues.Form form, boolean binary)
            throws UnfillableException {
        if (min > max) {
            throw new UnfillableException("its conditions leave no value", UnfillableException.LIST_VALUES);
        }
        return RangeValues.of(min, max, usual, form, binary);
    }

    private static Values textOnly(Values values) {
        return new Values() {
            @Override
            public long size() {
                return values.size();
            }

            @Override
            public long usual() {
                return values.usual();
            }

            @Override
            public boolean binary() {
                return false;
            }

            @Override
            public void write(long number, CopyBuffer out) {
                values.write(number, out);
            }
        };
    }

    private static void period(long day, CopyBuffer out) {
        out.ascii('[');
        out.day(day);
        out.ascii(',');
        out.day(day + 1);
        out.ascii(')');
    }

    private static void stretch(long second, CopyBuffer out) {
        out.ascii('[');
        out.timestamp(second);
        out.ascii(',');
        out.timestamp(second + 1);
        out.ascii(')');
    }
}
