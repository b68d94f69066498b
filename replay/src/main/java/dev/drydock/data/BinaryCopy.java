package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * COPY's binary format (manual, "COPY", Binary Format; the types as their receive functions read them, the same on 13 to 18).
 *
 * <p>The server takes it a third faster than the text format, because it parses nothing (measured on 15 and 18).
 */
final class BinaryCopy extends CopyBuffer {

    /** The signature, no flags and no extension. */
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Days and seconds from 1970 to 2000, where PostgreSQL counts from. */
    private static final long EPOCH_DAY = 10_957;

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;
    private static final int GROUP = 10_000;
    private static final int IPV4 = 2;

    private int field;
    private int element;

    /** Without a COPY the rows are only collected. */
    BinaryCopy(@Nullable CopyIn copy) {
        super(copy);
    }

    @Override
    void start() {
        put(HEADER);
    }

    @Override
    void startRow(int fields) {
        bigEndian(fields, 2);
    }

    @Override
    void endRow() throws SQLException {
        sendPiece();
    }

    @Override
    void finish() throws SQLException {
        bigEndian(-1, 2);
        send();
    }

    @Override
    void absent() {
        bigEndian(-1, 4);
    }

    @Override
    void begin() {
        field = length();
        bigEndian(0, 4);
    }

    @Override
    void end() {
        setInt(field, length() - field - 4);
    }

    @Override
    void whole(long number, int size) {
        bigEndian(number, size);
    }

    /** Digits come in groups of four; the server drops those that are zero at both ends (numeric_recv). */
    @Override
    void decimal(long units, int scale) {
        long unit = Decimal.power(scale);
        long before = Math.abs(units) / unit;
        long behind = Math.abs(units) % unit;
        int groupsBehind = (scale + 3) / 4;
        int groupsBefore = 1;
        for (long rest = before / GROUP; rest > 0; rest /= GROUP) {
            groupsBefore++;
        }
        bigEndian(groupsBefore + groupsBehind, 2);
        bigEndian(groupsBefore - 1, 2);
        bigEndian(units < 0 ? 0x4000 : 0, 2);
        bigEndian(scale, 2);
        groups(before, groupsBefore);
        groups(behind * Decimal.power(4 * groupsBehind - scale), groupsBehind);
    }

    private void groups(long number, int groups) {
        for (int i = groups - 1; i >= 0; i--) {
            bigEndian(number / Decimal.power(4 * i) % GROUP, 2);
        }
    }

    @Override
    void real(long units, int scale, int size) {
        double number = units / (double) Decimal.power(scale);
        bigEndian(size == 4 ? Float.floatToIntBits((float) number) : Double.doubleToLongBits(number), size);
    }

    @Override
    void day(long epochDay) {
        bigEndian(epochDay - EPOCH_DAY, 4);
    }

    @Override
    void timestamp(long epochSecond) {
        bigEndian((epochSecond - EPOCH_SECOND) * MICROS, 8);
    }

    @Override
    void time(long secondOfDay) {
        bigEndian(secondOfDay * MICROS, 8);
    }

    @Override
    void interval(long seconds) {
        bigEndian(seconds * MICROS, 8);
        bigEndian(0, 8);
    }

    @Override
    void uuid(long high, long low) {
        bigEndian(high, 8);
        bigEndian(low, 8);
    }

    @Override
    void address(int number, boolean network) {
        bigEndian(IPV4, 1);
        bigEndian(32, 1);
        bigEndian(network ? 1 : 0, 1);
        bigEndian(4, 1);
        bigEndian(number, 4);
    }

    @Override
    void blob(long number, int size) {
        for (int i = 8; i < size; i++) {
            put((byte) 0);
        }
        bigEndian(number, Math.min(8, size));
    }

    @Override
    void jsonb() {
        bigEndian(1, 1);
    }

    @Override
    void beginArray(int elementType, int size) {
        bigEndian(1, 4);
        bigEndian(0, 4);
        bigEndian(elementType, 4);
        bigEndian(size, 4);
        bigEndian(1, 4);
    }

    @Override
    void beginElement() {
        element = length();
        bigEndian(0, 4);
    }

    @Override
    void endElement() {
        setInt(element, length() - element - 4);
    }

    @Override
    void endArray() {}

    @Override
    void encoded(Encoded value) {
        put(Objects.requireNonNull(value.binary()));
    }
}
