package dev.drydock.data;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table are made.
 *
 * @param rows how many
 * @param fields one for each column that the server does not fill itself
 */
record RowPlan(long rows, List<Field> fields) {

    /** One row in so many has a NULL where it may. */
    private static final int NULL_EVERY = 10;

    RowPlan {
        fields = List.copyOf(fields);
    }

    /**
     * One column.
     *
     * @param values null if it is always NULL
     * @param draw which of them a row gets
     * @param nullSeed scatters the rows that have NULL; null if none has
     */
    record Field(
            String column,
            @Nullable Values values,
            Draw draw,
            @Nullable Long nullSeed) {

        static Field alwaysNull(String column) {
            return new Field(column, null, Draw.counting(), null);
        }

        private void write(long row, CopyBuffer out) {
            boolean absent = nullSeed != null && Long.remainderUnsigned(Draw.mixed(row + nullSeed), NULL_EVERY) == 0;
            if (values == null || absent) {
                out.writeNull();
            } else {
                values.write(draw.of(row), out);
            }
            out.endField();
        }
    }

    /** The columns, quoted, for COPY. */
    String columns() {
        return fields.stream().map(field -> quoted(field.column())).collect(Collectors.joining(", "));
    }

    void writeTo(CopyBuffer out) throws SQLException {
        for (long row = 0; row < rows; row++) {
            for (Field field : fields) {
                field.write(row, out);
            }
            out.endRow();
        }
        out.flush();
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
