package dev.drydock.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are distributed, without any of them but the smallest and the largest where somebody allowed it.
 *
 * <p>The numbers are estimates: ANALYZE looks at 300 rows for each unit of the statistics target, 30,000 by default (manual, ANALYZE).
 *
 * @param column as PostgreSQL stores its name
 * @param nullFraction the share of rows in which it is NULL, 0 to 1
 * @param distinct how many values differ: from 1 on their number; below 0 their share of the rows, negated, as in {@code pg_stats.n_distinct};
 *     null where the type cannot be compared
 * @param width the average width of a value in bytes, as stored
 * @param correlation of the order of the rows with that of the values, -1 to 1; null where the type has no order
 * @param frequencies the shares of the rows that the most common values have, falling
 * @param min the smallest value in the statistics, of a number, a date or a timestamp, as PostgreSQL shows it in style ISO and UTC; null
 *     unless allowed
 * @param max the largest one; null where {@code min} is
 */
public record ColumnProfile(
        String column,
        double nullFraction,
        @Nullable Double distinct,
        int width,
        @Nullable Double correlation,
        List<Double> frequencies,
        @Nullable String min,
        @Nullable String max) {

    /** A value in fewer rows than one in a thousand is not told from the others; such frequencies are noise of the sample. */
    static final double RAREST = 0.001;

    public ColumnProfile {
        frequencies = List.copyOf(frequencies);
    }

    /** Without the smallest and the largest value. */
    public ColumnProfile(
            String column,
            double nullFraction,
            @Nullable Double distinct,
            int width,
            @Nullable Double correlation,
            List<Double> frequencies) {
        this(column, nullFraction, distinct, width, correlation, frequencies, null, null);
    }

    /** How many values differ among so many rows; 0 where that is not known. */
    public double distinctIn(double rows) {
        if (distinct == null) {
            return 0;
        }
        return distinct < 0 ? -distinct * rows : Math.min(distinct, rows);
    }

    /** The same with another number of values, where it is a number and no share of the rows. */
    ColumnProfile withDistinct(double count) {
        boolean counted = distinct != null && distinct > 0;
        return counted
                ? new ColumnProfile(column, nullFraction, Math.max(1, count), width, correlation, frequencies, min, max)
                : this;
    }

    /** The same with a smallest and a largest value. */
    ColumnProfile withRange(String smallest, String largest) {
        return new ColumnProfile(column, nullFraction, distinct, width, correlation, frequencies, smallest, largest);
    }
}
