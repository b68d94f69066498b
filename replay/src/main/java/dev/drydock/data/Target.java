package dev.drydock.data;

import dev.drydock.config.ColumnValues;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are to be distributed over the rows that are made.
 *
 * @param nullFraction the share of rows with NULL, 0 to 1
 * @param distinct how many values differ; 0 where that is not known
 * @param frequencies the shares of all rows that the first values have
 * @param correlation of the order of the rows with that of the values, -1 to 1
 * @param width the average width of a value in bytes, as stored; 0 where that is not known
 * @param profiled whether it was asked for, or is what is usual
 * @param range what the values are spread over; null where that is not known
 */
record Target(
        double nullFraction,
        long distinct,
        List<Double> frequencies,
        double correlation,
        int width,
        boolean profiled,
        @Nullable ValueRange range) {

    private static final double USUAL_NULL_FRACTION = 0.1;

    /** What is usual. */
    static final Target USUAL = new Target(USUAL_NULL_FRACTION, 0, List.of(), 0, 0, false);

    Target {
        frequencies = List.copyOf(frequencies);
    }

    /** Without a range. */
    Target(
            double nullFraction,
            long distinct,
            List<Double> frequencies,
            double correlation,
            int width,
            boolean profiled) {
        this(nullFraction, distinct, frequencies, correlation, width, profiled, null);
    }

    /** What the profile says, for so many rows. */
    static Target of(ColumnProfile column, long rows) {
        double distinct = Math.min(column.distinctIn(rows), rows * (1 - column.nullFraction()));
        return new Target(
                Math.min(1, Math.max(0, column.nullFraction())),
                distinct > 0 ? Math.max(1, Math.round(distinct)) : 0,
                column.frequencies().stream()
                        .filter(frequency -> frequency > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                column.correlation() == null ? 0 : Math.max(-1, Math.min(1, column.correlation())),
                column.width(),
                true,
                ValueRange.of(column.min(), column.max()).orElse(null));
    }

    /** Listed values, with the NULLs that the column would have had without them. */
    Target listed(ColumnValues values) {
        double sum = values.weights().stream().mapToDouble(Double::doubleValue).sum();
        return new Target(
                profiled ? nullFraction : 0,
                values.values().size(),
                values.weights().stream()
                        .map(weight -> weight / sum * (profiled ? 1 - nullFraction : 1))
                        .toList(),
                0,
                0,
                true);
    }

    /** The same without NULL. */
    Target known() {
        return new Target(0, distinct, frequencies, correlation, width, profiled, range);
    }

    /** The same with so many values, each as often as any other. */
    Target even(long count) {
        return new Target(nullFraction, count, List.of(), correlation, width, profiled, range);
    }

    /** The same for a column that identifies rows, if only together with others. */
    Target identifying() {
        ValueRange more = range == null ? null : range.opened();
        return new Target(nullFraction, distinct, frequencies, correlation, width, profiled, more);
    }
}
