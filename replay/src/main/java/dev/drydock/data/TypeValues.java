package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the values of a column from its type, within its limits and what its partitions take. */
final class TypeValues {

    private static final long USUAL = 1000;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int TEN = 10 << 24;

    /** Above it the header of a variable length takes four bytes instead of one (manual, "Database Page Layout"; postgres.h). */
    private static final int SHORT = 127;

    /** Before the elements: their type, the dimensions and the lower bound (array.h). */
    private static final int ARRAY_HEADER = 20;

    private final ColumnType type;
    private final Limits limits;
    private final List<PartitionBound> bounds;
    private final boolean key;
    private final Target target;

    /** Makes the values of one column; {@code key} tells whether it alone is to identify rows. */
    TypeValues(ColumnType type, Limits limits, List<PartitionBound> bounds, boolean key, Target target) {
        this.type = type;
        this.limits = limits.withoutExcludedNumbers();
        this.bounds = bounds;
        this.key = key;
        this.target = target;
    }

    /** Empty for a type that none are known of. */
    Optional<Values> of(List<String> words) throws UnfillableException {
        List<String> listed =
                bounds.stream().flatMap(bound -> bound.values().stream()).toList();
        if (!listed.isEmpty()) {
            return Optional.of(ListValues.of(listed, type));
        }
        if (limits.choices() != null || type.kind() == 'e') {
            List<String> choices = limits.choices() == null ? type.labels() : limits.choices();
            List<String> allowed =
                    choices.stream().filter(limits::allow).distinct().toList();
            return allowed.isEmpty() ? Optional.empty() : Optional.of(ListValues.of(allowed, type));
        }
        ColumnType element = type.element();
        if (element != null) {
            return element.name().startsWith("json") ? Optional.empty() : array(element, words);
        }
        Values ordered = new OrderedValues(type, limits, bounds, key, target).values();
        return ordered != null ? Optional.of(ordered) : Optional.ofNullable(plain(words));
    }

    private @Nullable Values plain(List<String> words) {
        return switch (type.name()) {
            case "bool" ->
                ListValues.of(Stream.of("t", "f").filter(limits::allow).toList(), type);
            case "text", "varchar", "bpchar", "citext", "name", "char" -> texts(allowed(words));
            case "tsvector" ->
                ListValues.of(words.stream().map(TypeValues::lexeme).distinct().toList(), type);
            case "time" ->
                RangeValues.of(0, SECONDS_OF_A_DAY - 1, SECONDS_OF_A_DAY, (second, out) -> out.time(second), true);
            case "timetz" ->
                RangeValues.of(0, SECONDS_OF_A_DAY - 1, SECONDS_OF_A_DAY, (second, out) -> out.time(second), false);
            case "interval" -> counted((number, out) -> out.interval(number), true);
            case "uuid" ->
                counted((number, out) -> out.uuid(Draw.mixed(number), Draw.mixed(number ^ 0x5DEECE66DL)), true);
            case "json", "jsonb" -> documents(words);
            case "xml" -> counted((number, out) -> framed("<number>", number, "</number>", out), true);
            case "bytea" -> bytes(sized(Math.min(Math.max(8, limits.minLength()), limits.maxLength())));
            case "inet", "cidr" ->
                RangeValues.of(
                        0,
                        (1 << 24) - 1,
                        USUAL,
                        (number, out) ->
                                out.address(TEN + (int) number, type.name().equals("cidr")),
                        true);
            case "macaddr" ->
                RangeValues.of(0, (1L << 48) - 1, USUAL, (number, out) -> out.digits(number, 12, 16), false);
            case "bit" -> bits(Math.max(1, type.modifier()));
            case "varbit" -> bits(type.modifier() < 1 ? 8 : type.modifier());
            case "point" -> counted((number, out) -> pair("(", number, ")", out), false);
            case "int4range" ->
                RangeValues.of(0, Integer.MAX_VALUE - 1, USUAL, (number, out) -> pair("[", number, ")", out), false);
            case "int8range", "numrange" -> counted((number, out) -> pair("[", number, ")", out), false);
            case "hstore" -> counted((number, out) -> framed("number=>", number, "", out), false);
            case "ltree" -> counted((number, out) -> framed("top.n", number, "", out), false);
            default -> null;
        };
    }

    private Values texts(List<String> words) {
        int longest = Math.min(limits.maxLength(), type.length());
        if (target.width() == 0
                || words.isEmpty()
                || limits.minLength() > 1
                || type.name().equals("char")) {
            return TextValues.of(words, limits.minLength(), longest, key);
        }
        int width = type.name().equals("bpchar") ? longest + 1 : target.width();
        return SizedTexts.of(words, body(width), longest, key ? Values.UNLIMITED : distinct());
    }

    private Values documents(List<String> words) {
        boolean binary = type.name().equals("jsonb");
        if (target.width() > 0) {
            return JsonValues.of(words, body(target.width()), binary, distinct());
        }
        return counted(
                (number, out) -> {
                    if (binary) {
                        out.jsonb();
                    }
                    framed("{\"number\": ", number, "}", out);
                },
                true);
    }

    private Optional<Values> array(ColumnType element, List<String> words) throws UnfillableException {
        int room = body(target.width()) - ARRAY_HEADER;
        int size = switch (element.name()) {
            case "int2" -> 2;
            case "int4", "float4", "date", "oid" -> 4;
            case "int8", "float8", "timestamp", "timestamptz", "time" -> 8;
            case "uuid", "interval" -> 16;
            default -> 0;
        };
        int length = 1;
        Target one = Target.USUAL;
        if (size > 0 && room > 0) {
            length = Math.max(1, Math.round(room / (float) size));
        } else if (element.isText() && room > 0) {
            length = Math.max(1, room / 16);
            // An element has a header of four bytes and is aligned to four (array.h).
            int content = Math.max(1, room / length / 4 * 4 - 4);
            one = new Target(0, target.distinct(), List.of(), 0, content + 1, true);
        }
        List<String> plain = words.stream()
                .filter(word -> word.indexOf('"') < 0 && word.indexOf('\\') < 0)
                .toList();
        int wanted = length;
        return new TypeValues(element, Limits.NONE, List.of(), key, one)
                .of(plain)
                .map(elements -> new ArrayValues(elements, element.oid(), wanted));
    }

    /** How many values there have to be at least, where that is known. */
    private long distinct() {
        return target.distinct() > 0 ? target.distinct() : USUAL;
    }

    private int sized(int usual) {
        boolean free = target.width() > 0 && limits.minLength() == 0 && limits.maxLength() == Integer.MAX_VALUE;
        return free ? Math.max(4, body(target.width())) : usual;
    }

    /** The bytes behind the header of a variable length. */
    private static int body(int width) {
        return Math.max(0, width <= SHORT ? width - 1 : width - 4);
    }

    private static Values counted(RangeValues.Form form, boolean binary) {
        return RangeValues.of(1, Long.MAX_VALUE - 1, USUAL * USUAL, form, binary);
    }

    private List<String> allowed(List<String> words) {
        return words.stream()
                .map(word -> limits.lower() ? word.toLowerCase(Locale.ROOT) : word)
                .filter(limits::allow)
                .toList();
    }

    private static Values bytes(int length) {
        long last = length < 8 ? (1L << 8 * length) - 1 : Long.MAX_VALUE - 1;
        return RangeValues.of(0, last, USUAL * USUAL, (number, out) -> out.blob(number, length), true);
    }

    private static Values bits(int length) {
        int digits = Math.min(length, 62);
        return RangeValues.of(
                0,
                (1L << digits) - 1,
                USUAL,
                (number, out) -> {
                    for (int i = digits; i < length; i++) {
                        out.ascii('0');
                    }
                    out.digits(number, digits, 2);
                },
                false);
    }

    private static void framed(String before, long number, String after, CopyBuffer out) {
        ascii(before, out);
        out.digits(number);
        ascii(after, out);
    }

    private static void pair(String before, long number, String after, CopyBuffer out) {
        framed(before, number, ",", out);
        framed("", number + 1, after, out);
    }

    private static void ascii(String text, CopyBuffer out) {
        out.put(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String lexeme(String word) {
        return word.replaceAll("[^\\p{L}\\p{N} ]", "");
    }
}
