package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the values of a column from its type, within its limits and what its partitions take. */
final class TypeValues {

    /** Far above what the sequences of a young database hand out, so that a migration's own rows find their keys free. */
    private static final long FIRST_KEY = 1_000_000_000;

    private static final long FIRST_SMALL_KEY = 10_000;
    private static final long USUAL = 1000;
    private static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();
    private static final long DAYS = 730;
    private static final long SECONDS_OF_A_DAY = 86_400;

    private final ColumnType type;
    private final Limits limits;
    private final List<PartitionBound> bounds;
    private final boolean key;

    /** Makes the values of one column; {@code key} tells whether it alone is to identify rows. */
    TypeValues(ColumnType type, Limits limits, List<PartitionBound> bounds, boolean key) {
        this.type = type;
        this.limits = limits.withoutExcludedNumbers();
        this.bounds = bounds;
        this.key = key;
    }

    /** Empty for a type that none are known of. */
    Optional<Values> of(List<String> words) throws UnfillableException {
        List<String> listed =
                bounds.stream().flatMap(bound -> bound.values().stream()).toList();
        if (!listed.isEmpty()) {
            return Optional.of(ListValues.of(listed));
        }
        if (limits.choices() != null || type.kind() == 'e') {
            List<String> choices = limits.choices() == null ? type.labels() : limits.choices();
            List<String> allowed = choices.stream().filter(limits::allow).toList();
            return allowed.isEmpty() ? Optional.empty() : Optional.of(ListValues.of(allowed));
        }
        ColumnType element = type.element();
        if (element != null) {
            return element.name().startsWith("json")
                    ? Optional.empty()
                    : new TypeValues(element, Limits.NONE, List.of(), key)
                            .of(words)
                            .map(TypeValues::array);
        }
        return Optional.ofNullable(plain(words));
    }

    private @Nullable Values plain(List<String> words) throws UnfillableException {
        return switch (type.name()) {
            case "int2" -> whole(FIRST_SMALL_KEY, Short.MAX_VALUE);
            case "int4", "oid" -> whole(FIRST_KEY, Integer.MAX_VALUE);
            case "int8" -> whole(FIRST_KEY, Long.MAX_VALUE);
            case "numeric" -> decimal(type.precision(), type.scale());
            case "float4" -> decimal(6, 2);
            case "float8", "money" -> decimal(12, 2);
            case "bool" ->
                ListValues.of(Stream.of("t", "f").filter(limits::allow).toList());
            case "text", "varchar", "bpchar", "citext", "name", "char" ->
                TextValues.of(allowed(words), limits.minLength(), Math.min(limits.maxLength(), type.length()), key);
            case "tsvector" ->
                ListValues.of(words.stream().map(TypeValues::lexeme).distinct().toList());
            case "date" -> days((day, out) -> ascii(LocalDate.ofEpochDay(day).toString(), out));
            case "timestamp", "timestamptz" -> seconds((second, out) -> ascii(timestamp(second), out));
            case "time", "timetz" ->
                RangeValues.of(
                        0,
                        SECONDS_OF_A_DAY - 1,
                        SECONDS_OF_A_DAY,
                        (second, out) -> ascii(LocalTime.ofSecondOfDay(second).toString(), out));
            case "interval" -> counted((number, out) -> framed("", number, " seconds", out));
            case "uuid" ->
                counted((number, out) -> {
                    out.write(Draw.mixed(number), 16, 16);
                    out.write(Draw.mixed(number ^ 0x5DEECE66DL), 16, 16);
                });
            case "json", "jsonb" -> counted((number, out) -> framed("{\"number\": ", number, "}", out));
            case "xml" -> counted((number, out) -> framed("<number>", number, "</number>", out));
            case "bytea" -> bytes(Math.min(Math.max(8, limits.minLength()), limits.maxLength()));
            case "inet", "cidr" -> RangeValues.of(0, (1 << 24) - 1, USUAL, TypeValues::address);
            case "macaddr" -> RangeValues.of(0, (1L << 48) - 1, USUAL, (number, out) -> out.write(number, 12, 16));
            case "bit" -> bits(Math.max(1, type.modifier()));
            case "varbit" -> bits(type.modifier() < 1 ? 8 : type.modifier());
            case "point" -> counted((number, out) -> pair("(", number, ")", out));
            case "int4range" ->
                RangeValues.of(0, Integer.MAX_VALUE - 1, USUAL, (number, out) -> pair("[", number, ")", out));
            case "int8range", "numrange" -> counted((number, out) -> pair("[", number, ")", out));
            case "daterange" ->
                days((day, out) -> period(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(day + 1), out));
            case "tsrange", "tstzrange" ->
                seconds((second, out) -> period(timestamp(second), timestamp(second + 1), out));
            case "hstore" -> counted((number, out) -> framed("number=>", number, "", out));
            case "ltree" -> counted((number, out) -> framed("top.n", number, "", out));
            default -> null;
        };
    }

    private Values whole(long firstKey, long largest) throws UnfillableException {
        return ranged(key ? firstKey : 1, largest, USUAL, Long::parseLong, (number, out) -> out.write(number));
    }

    private Values days(RangeValues.Form form) throws UnfillableException {
        return ranged(
                FIRST_DAY,
                FIRST_DAY + (1L << 20),
                DAYS,
                text -> LocalDate.parse(text).toEpochDay(),
                form);
    }

    private Values seconds(RangeValues.Form form) throws UnfillableException {
        long first = FIRST_DAY * SECONDS_OF_A_DAY;
        return ranged(first, first + (1L << 36), DAYS * SECONDS_OF_A_DAY, TypeValues::second, form);
    }

    private interface BoundParser {

        long parse(String text);
    }

    private Values ranged(long first, long last, long usual, BoundParser parser, RangeValues.Form form)
            throws UnfillableException {
        List<RangeValues.Range> ranges = new ArrayList<>();
        try {
            for (PartitionBound bound : bounds) {
                if (bound.from() == null && bound.to() == null) {
                    return satisfiable(first, last, usual, form);
                }
                long from = bound.from() != null ? parser.parse(bound.from()) : parser.parse(bound.to()) - usual;
                long to = bound.to() != null ? parser.parse(bound.to()) : from + usual;
                ranges.add(new RangeValues.Range(from, to - 1));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new UnfillableException("the bounds of its partitions cannot be read: " + e.getMessage());
        }
        if (!ranges.isEmpty()) {
            return new RangeValues(ranges, Long.MAX_VALUE, form);
        }
        // Limits are numbers: they are not read for times.
        long min = limits.min() == null ? first : key ? Math.max(first, limits.min()) : limits.min();
        long max = limits.max() == null ? last : limits.max();
        if (min > max && limits.min() == null) {
            min = Math.min(0, max);
        }
        return satisfiable(min, max, usual, form);
    }

    private Values decimal(int precision, int scale) throws UnfillableException {
        long unit = power(Math.min(scale, 9));
        long largest = power(Math.min(18, Math.max(precision, scale)) - scale);
        long min = limits.min() == null ? Math.min(0, limits.max() == null ? 0 : limits.max()) : limits.min();
        long max = limits.max() == null ? largest - 1 : Math.min(limits.max(), largest - 1);
        long fraction = limits.max() == null && max == largest - 1 ? unit - 1 : 0;
        return satisfiable(
                min * unit,
                max * unit + fraction,
                Math.max(USUAL, 100 * unit),
                (number, out) -> amount(number, unit, scale, out));
    }

    private Values satisfiable(long min, long max, long usual, RangeValues.Form form) throws UnfillableException {
        if (min > max) {
            throw new UnfillableException("its conditions leave no value");
        }
        return RangeValues.of(min, max, usual, form);
    }

    private static Values counted(RangeValues.Form form) {
        return RangeValues.of(1, Long.MAX_VALUE - 1, USUAL * USUAL, form);
    }

    private List<String> allowed(List<String> words) {
        return words.stream()
                .map(word -> limits.lower() ? word.toLowerCase(Locale.ROOT) : word)
                .filter(limits::allow)
                .toList();
    }

    private static Values bytes(int length) {
        int digits = Math.min(2 * length, 14);
        return RangeValues.of(0, (1L << 4 * digits) - 1, USUAL * USUAL, (number, out) -> {
            ascii("\\\\x", out);
            for (int i = digits; i < 2 * length; i++) {
                out.write('0');
            }
            out.write(number, digits, 16);
        });
    }

    private static Values bits(int length) {
        int digits = Math.min(length, 62);
        return RangeValues.of(0, (1L << digits) - 1, USUAL, (number, out) -> {
            for (int i = digits; i < length; i++) {
                out.write('0');
            }
            out.write(number, digits, 2);
        });
    }

    private static Values array(Values elements) {
        return new Values() {
            @Override
            public long size() {
                return elements.size();
            }

            @Override
            public long usual() {
                return elements.usual();
            }

            @Override
            public void write(long number, CopyBuffer out) {
                out.write('{');
                out.write('"');
                elements.write(number, out);
                out.write('"');
                out.write('}');
            }
        };
    }

    private static void amount(long number, long unit, int scale, CopyBuffer out) {
        if (number < 0) {
            out.write('-');
        }
        long absolute = Math.abs(number);
        out.write(absolute / unit);
        if (scale > 0) {
            out.write('.');
            out.write(absolute % unit, Math.min(scale, 9));
        }
    }

    private static void address(long number, CopyBuffer out) {
        out.write(10L);
        for (int shift = 16; shift >= 0; shift -= 8) {
            out.write('.');
            out.write(number >> shift & 0xff);
        }
    }

    private static void framed(String before, long number, String after, CopyBuffer out) {
        ascii(before, out);
        out.write(number);
        ascii(after, out);
    }

    private static void pair(String before, long number, String after, CopyBuffer out) {
        framed(before, number, ",", out);
        framed("", number + 1, after, out);
    }

    private static void period(Object from, Object to, CopyBuffer out) {
        ascii("[" + from + "," + to + ")", out);
    }

    private static void ascii(String text, CopyBuffer out) {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String timestamp(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
    }

    /** Bounds are shown in UTC, as dates or as times. */
    private static long second(String text) {
        String time = text.replace(' ', 'T').replaceFirst("\\+00$", "");
        LocalDateTime read = time.length() == 10 ? LocalDate.parse(time).atStartOfDay() : LocalDateTime.parse(time);
        return read.toEpochSecond(ZoneOffset.UTC);
    }

    private static String lexeme(String word) {
        return word.replaceAll("[^\\p{L}\\p{N} ]", "");
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
