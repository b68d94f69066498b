package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Collects rows in COPY's text format and sends them in large pieces; memory does not grow with the rows. */
final class CopyBuffer {

    private static final int PIECE = 1 << 16;

    private static final byte[] NULL = {'\\', 'N'};

    private final @Nullable CopyIn copy;
    private byte[] bytes = new byte[PIECE + (1 << 12)];
    private int length;

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
    }

    private CopyBuffer() {
        this.copy = null;
    }

    /** One of the values as COPY reads it. */
    static String text(Values values, long number) {
        CopyBuffer buffer = new CopyBuffer();
        values.write(number, buffer);
        return new String(buffer.bytes, 0, buffer.length, StandardCharsets.UTF_8);
    }

    /** Bytes that COPY takes as they are: no tab, line feed or backslash of their own. */
    static byte[] encoded(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    void write(byte[] encoded) {
        write(encoded, encoded.length);
    }

    void write(byte[] encoded, int count) {
        reserve(count);
        System.arraycopy(encoded, 0, bytes, length, count);
        length += count;
    }

    void write(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void writeNull() {
        write(NULL);
    }

    /** The number in decimal digits. */
    void write(long number) {
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                write(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
                return;
            }
            write('-');
            write(-number);
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        write(number, digits);
    }

    /** The number in so many decimal digits, with leading zeros. */
    void write(long number, int digits) {
        write(number, digits, 10);
    }

    /** The number in so many digits of a base up to 36, with leading zeros. */
    void write(long number, int digits, int base) {
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) Character.forDigit((int) Long.remainderUnsigned(rest, base), base);
            rest = Long.divideUnsigned(rest, base);
        }
        length += digits;
    }

    void endField() {
        write('\t');
    }

    /** Ends a row whose last field was ended too. */
    void endRow() throws SQLException {
        bytes[length - 1] = '\n';
        if (length >= PIECE) {
            flush();
        }
    }

    void flush() throws SQLException {
        Objects.requireNonNull(copy).writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
