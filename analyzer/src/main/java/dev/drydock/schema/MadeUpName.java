package dev.drydock.schema;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes up names the way PostgreSQL does where none was written (measured, 13 to 18).
 *
 * <p>A name is {@code first_second_label} in at most 63 bytes of UTF-8: the longer of the first two parts loses bytes until it
 * fits, the second one where both are as long; half a character is dropped.
 */
final class MadeUpName {

    private static final int LONGEST = 63;

    private MadeUpName() {}

    /** The first name that is free, numbered behind its label from 1 on where the plain one is taken. */
    static String free(String first, @Nullable String second, String label, Predicate<String> taken) {
        String name = of(first, second, label);
        for (int i = 1; taken.test(name); i++) {
            name = of(first, second, label + i);
        }
        return name;
    }

    static String of(String first, @Nullable String second, String label) {
        byte[] one = bytes(first);
        byte[] two = second == null ? new byte[0] : bytes(second);
        int room = LONGEST - bytes(label).length - 1 - (second == null ? 0 : 1);
        int ones = one.length;
        int twos = two.length;
        while (ones + twos > room) {
            if (ones > twos) {
                ones--;
            } else {
                twos--;
            }
        }
        String middle = second == null ? "" : "_" + cut(two, twos);
        return cut(one, ones) + middle + "_" + label;
    }

    /** Columns as a part of a name: joined up to the one that reaches 64 bytes. */
    static String joined(Collection<String> columns) {
        StringBuilder joined = new StringBuilder();
        int length = 0;
        for (String column : columns) {
            if (length >= LONGEST + 1) {
                break;
            }
            joined.append(length == 0 ? "" : "_").append(column);
            length += bytes(column).length + (length == 0 ? 0 : 1);
        }
        return joined.toString();
    }

    /** The labels of an index's columns: one that is taken is numbered from 1 on. */
    static String label(String wanted, List<String> before) {
        String label = wanted;
        for (int i = 1; before.contains(label); i++) {
            byte[] whole = bytes(wanted);
            String number = String.valueOf(i);
            label = cut(whole, Math.min(whole.length, LONGEST - number.length())) + number;
        }
        return label;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
