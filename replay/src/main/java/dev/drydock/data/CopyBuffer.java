package dev.drydock.data;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Collects rows in one of COPY's formats and sends them in large pieces; memory does not grow with the rows.
 *
 * <p>A value is written between {@link #begin} and {@link #end}, by one call for its type or by several that add to a text.
 */
abstract class CopyBuffer {

    private static final int PIECE = 1 << 16;

    private final @Nullable CopyIn copy;
    private byte[] bytes = new byte[PIECE + (1 << 12)];
    private int length;

    /** Without a COPY the rows are only collected. */
    CopyBuffer(@Nullable CopyIn copy) {
        this.copy = copy;
    }

    /** Begins the rows. */
    abstract void start();

    abstract void startRow(int fields);

    /** Ends a row, and sends a piece where there is one. */
    abstract void endRow() throws SQLException;

    /** Ends the rows and sends the rest. */
    abstract void finish() throws SQLException;

    /** A NULL, in the place of {@link #begin}, a value and {@link #end}. */
    abstract void absent();

    abstract void begin();

    abstract void end();

    /** A whole number of a type with so many bytes. */
    abstract void whole(long number, int size);

    /** A {@code numeric}: so many units of the decimal place that {@code scale} names. */
    abstract void decimal(long units, int scale);

    /** A floating point number of a type with so many bytes. */
    abstract void real(long units, int scale, int size);

    abstract void day(long epochDay);

    abstract void timestamp(long epochSecond);

    abstract void time(long secondOfDay);

    abstract void interval(long seconds);

    abstract void uuid(long high, long low);

    /** An address of IPv4; {@code network} tells whether the type is {@code cidr}. */
    abstract void address(int number, boolean network);

    /** A number as so many bytes of a {@code bytea}, zeros first. */
    abstract void blob(long number, int size);

    /** What {@code jsonb} has before its text. */
    abstract void jsonb();

    /** Begins an array of one dimension, whose elements each stand between {@link #beginElement} and {@link #endElement}. */
    abstract void beginArray(int elementType, int size);

    abstract void beginElement();

    abstract void endElement();

    abstract void endArray();

    /** A whole value, or a part of a text. */
    abstract void encoded(Encoded value);

    /** A part of a text: the number in decimal digits. */
    final void digits(long number) {
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                digits(number / 10);
                put((byte) '8');
                return;
            }
            put((byte) '-');
            digits(-number);
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(number, digits, 10);
    }

    /** A part of a text: the number in so many digits of a base up to 36, with leading zeros. */
    final void digits(long number, int digits, int base) {
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            long next = rest >= 0 ? rest / base : Long.divideUnsigned(rest, base);
            int digit = (int) (rest - next * base);
            bytes[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
            rest = next;
        }
        length += digits;
    }

    /** A part of a text: a character that no format escapes. */
    final void ascii(char character) {
        put((byte) character);
    }

    final void put(byte value) {
        reserve(1);
        bytes[length++] = value;
    }

    final void put(byte[] values) {
        put(values, 0, values.length);
    }

    final void put(byte[] values, int from, int count) {
        reserve(count);
        System.arraycopy(values, from, bytes, length, count);
        length += count;
    }

    /** So many bytes of a number, the highest first. */
    final void bigEndian(long number, int size) {
        reserve(size);
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >>> shift);
        }
    }

    final int length() {
        return length;
    }

    /** Overwrites four bytes. */
    final void setInt(int at, int number) {
        bytes[at] = (byte) (number >>> 24);
        bytes[at + 1] = (byte) (number >>> 16);
        bytes[at + 2] = (byte) (number >>> 8);
        bytes[at + 3] = (byte) number;
    }

    final void replaceLast(byte value) {
        bytes[length - 1] = value;
    }

    final byte[] collected() {
        return Arrays.copyOf(bytes, length);
    }

    final void sendPiece() throws SQLException {
        if (length >= PIECE) {
            send();
        }
    }

    final void send() throws SQLException {
        Objects.requireNonNull(copy).writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
