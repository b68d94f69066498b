package dev.drydock.data;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One value in both of COPY's formats.
 *
 * @param text no tab, line feed or backslash of its own
 * @param binary null where only the server knows it
 */
record Encoded(byte[] text, byte @Nullable [] binary) {

    /** A value of a type with a text as its binary form, or a part of one. */
    static Encoded text(String value) {
        byte[] binary = value.getBytes(StandardCharsets.UTF_8);
        byte[] text = escaped(value);
        return new Encoded(Arrays.equals(text, binary) ? binary : text, binary);
    }

    /** A value of any type, as the type's own output has it, in UTC. */
    static Encoded of(String value, ColumnType type) {
        return type.isText() ? text(value) : new Encoded(escaped(value), binary(value, type));
    }

    static List<Encoded> all(List<String> values, ColumnType type) {
        return values.stream().map(value -> of(value, type)).toList();
    }

    private static byte[] escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] binary(String value, ColumnType type) {
        try {
            return switch (type.name()) {
                case "int2" -> made(out -> out.whole(Short.parseShort(value), 2));
                case "int4" -> made(out -> out.whole(Integer.parseInt(value), 4));
                case "oid" -> made(out -> out.whole(Long.parseLong(value), 4));
                case "int8" -> made(out -> out.whole(Long.parseLong(value), 8));
                case "numeric" -> made(out -> decimal(new BigDecimal(value), out));
                case "float4" -> made(out -> out.whole(Float.floatToIntBits(Float.parseFloat(value)), 4));
                case "float8" -> made(out -> out.whole(Double.doubleToLongBits(Double.parseDouble(value)), 8));
                case "bool" -> bool(value);
                case "date" -> made(out -> out.day(LocalDate.parse(value).toEpochDay()));
                case "timestamp", "timestamptz" -> made(out -> out.timestamp(second(value)));
                case "uuid" -> made(out -> uuid(UUID.fromString(value), out));
                case "bytea" -> value.startsWith("\\x") ? HexFormat.of().parseHex(value, 2, value.length()) : null;
                case "jsonb" ->
                    made(out -> {
                        out.jsonb();
                        out.put(value.getBytes(StandardCharsets.UTF_8));
                    });
                default -> null;
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            // Infinity, dates before our era and fractions of a second: the server reads them from their text.
            return null;
        }
    }

    private static byte[] made(Consumer<CopyBuffer> value) {
        BinaryCopy buffer = new BinaryCopy(null);
        value.accept(buffer);
        return buffer.collected();
    }

    private static byte @Nullable [] bool(String value) {
        return switch (value) {
            case "t", "true" -> new byte[] {1};
            case "f", "false" -> new byte[] {0};
            default -> null;
        };
    }

    private static void decimal(BigDecimal value, CopyBuffer out) {
        if (value.precision() > Decimal.DIGITS || value.scale() < 0 || value.scale() > Decimal.DIGITS - 4) {
            throw new ArithmeticException("more digits than a long has");
        }
        out.decimal(value.unscaledValue().longValueExact(), value.scale());
    }

    private static void uuid(UUID value, CopyBuffer out) {
        out.uuid(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    /** The second of a timestamp as the server shows it in UTC, or of a date. */
    static long second(String text) {
        String time = text.replace(' ', 'T').replaceFirst("\\+00(:00)?$", "");
        LocalDateTime read = time.length() == 10 ? LocalDate.parse(time).atStartOfDay() : LocalDateTime.parse(time);
        if (read.getNano() != 0) {
            throw new ArithmeticException("a fraction of a second");
        }
        return read.toEpochSecond(ZoneOffset.UTC);
    }
}
