package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** COPY's text format (manual, "COPY", Text Format), which every type has. */
final class TextCopy extends CopyBuffer {

    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] HEX = {'\\', '\\', 'x'};
    private static final byte[] SECONDS = " seconds".getBytes(StandardCharsets.US_ASCII);

    /** Without a COPY the rows are only collected. */
    TextCopy(@Nullable CopyIn copy) {
        super(copy);
    }

    /** One of the values as COPY reads it. */
    static String text(Values values, long number) {
        TextCopy buffer = new TextCopy(null);
        values.write(number, buffer);
        return new String(buffer.collected(), StandardCharsets.UTF_8);
    }

    @Override
    void start() {}

    @Override
    void startRow(int fields) {}

    @Override
    void endRow() throws SQLException {
        replaceLast((byte) '\n');
        sendPiece();
    }

    @Override
    void finish() throws SQLException {
        send();
    }

    @Override
    void absent() {
        put(NULL);
        end();
    }

    @Override
    void begin() {}

    @Override
    void end() {
        put((byte) '\t');
    }

    @Override
    void whole(long number, int size) {
        digits(number);
    }

    @Override
    void decimal(long units, int scale) {
        if (units < 0) {
            put((byte) '-');
        }
        long unit = Decimal.power(scale);
        digits(Math.abs(units) / unit);
        if (scale > 0) {
            put((byte) '.');
            digits(Math.abs(units) % unit, scale, 10);
        }
    }

    @Override
    void real(long units, int scale, int size) {
        decimal(units, scale);
    }

    @Override
    void day(long epochDay) {
        put(LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    void timestamp(long epochSecond) {
        day(Math.floorDiv(epochSecond, 86_400));
        put((byte) ' ');
        time(Math.floorMod(epochSecond, 86_400L));
    }

    @Override
    void time(long secondOfDay) {
        digits(secondOfDay / 3600, 2, 10);
        put((byte) ':');
        digits(secondOfDay / 60 % 60, 2, 10);
        put((byte) ':');
        digits(secondOfDay % 60, 2, 10);
    }

    @Override
    void interval(long seconds) {
        digits(seconds);
        put(SECONDS);
    }

    @Override
    void uuid(long high, long low) {
        digits(high, 16, 16);
        digits(low, 16, 16);
    }

    @Override
    void address(int number, boolean network) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digits(number >>> shift & 0xff);
            if (shift > 0) {
                put((byte) '.');
            }
        }
    }

    @Override
    void blob(long number, int size) {
        put(HEX);
        for (int i = 8; i < size; i++) {
            digits(0, 2, 16);
        }
        digits(number, 2 * Math.min(8, size), 16);
    }

    @Override
    void jsonb() {}

    @Override
    void beginArray(int elementType, int size) {
        put((byte) '{');
    }

    @Override
    void beginElement() {
        put((byte) '"');
    }

    @Override
    void endElement() {
        put((byte) '"');
        put((byte) ',');
    }

    @Override
    void endArray() {
        replaceLast((byte) '}');
    }

    @Override
    void encoded(Encoded value) {
        put(value.text());
    }
}
