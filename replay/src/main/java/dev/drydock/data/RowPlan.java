package dev.drydock.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * How the rows of a table are made.
 *
 * @param rows how many
 * @param fields one for each column that the server does not fill itself
 */
record RowPlan(long rows, List<Field> fields) {

    private static final long REPORT_EVERY = 1 << 12;
    private static final long SAMPLE = 64;

    RowPlan {
        fields = List.copyOf(fields);
    }

    /**
     * One column.
     *
     * @param values null if it is always NULL
     * @param draw which of them a row gets
     * @param nullable whether there are rows with NULL
     */
    record Field(String column, @Nullable Values values, Draw draw, boolean nullable) {

        static Field alwaysNull(String column) {
            return new Field(column, null, Draw.counting(), true);
        }

        private String text(long row) {
            long number = values == null ? Draw.NULL : draw.of(row);
            return values == null || number == Draw.NULL ? "" : TextCopy.text(values, number);
        }

        private void writeValue(long row, CopyBuffer out) {
            long number = values == null ? Draw.NULL : draw.of(row);
            if (values != null && number != Draw.NULL) {
                values.write(number, out);
            }
        }

        private void write(long row, CopyBuffer out) {
            long number = values == null ? Draw.NULL : draw.of(row);
            if (values == null || number == Draw.NULL) {
                out.absent();
            } else {
                out.begin();
                values.write(number, out);
                out.end();
            }
        }
    }

    Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.column().equals(column)).findFirst();
    }

    /** The same without these columns. */
    RowPlan without(Set<String> columns) {
        return new RowPlan(
                rows,
                fields.stream()
                        .filter(field -> !columns.contains(field.column()))
                        .toList());
    }

    /** Whether rows are made as in another plan with fewer columns: as many, and the same in the first, the middle and the last one. */
    boolean keeps(RowPlan promise) {
        return rows == promise.rows
                && promise.fields.stream()
                        .allMatch(promised -> field(promised.column())
                                .filter(field -> LongStream.of(0, rows / 2, rows - 1)
                                        .allMatch(row -> field.text(row).equals(promised.text(row))))
                                .isPresent());
    }

    /** Whether all values can be written in COPY's binary format, which is the faster one. */
    boolean binary() {
        return fields.stream()
                .allMatch(field -> field.values() == null || field.values().binary());
    }

    /** About how many bytes a column's values take, as some rows show. */
    double width(Field field) {
        CopyBuffer out = binary() ? new BinaryCopy(null) : new TextCopy(null);
        long step = Math.max(1, rows / SAMPLE);
        long sampled = 0;
        for (long row = 0; row < rows && sampled < SAMPLE; row += step) {
            field.writeValue(row, out);
            sampled++;
        }
        return sampled == 0 ? 0 : (double) out.length() / sampled;
    }

    /** The columns, quoted, for COPY. */
    String columns() {
        return fields.stream().map(field -> quoted(field.column())).collect(Collectors.joining(", "));
    }

    /**
     * Sends all rows.
     *
     * @param copied is told from time to time how many more were sent
     */
    void writeTo(CopyIn copy, LongConsumer copied) throws SQLException {
        CopyBuffer out = binary() ? new BinaryCopy(copy) : new TextCopy(copy);
        Field[] all = fields.toArray(Field[]::new);
        long told = 0;
        out.start();
        for (long row = 0; row < rows; row++) {
            out.startRow(all.length);
            for (Field field : all) {
                field.write(row, out);
            }
            out.endRow();
            if (row - told == REPORT_EVERY) {
                copied.accept(row - told);
                told = row;
            }
        }
        out.finish();
        copied.accept(rows - told);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
