package dev.drydock.config;

import java.util.Collections;
import java.util.List;

/**
 * The values that rows are to have in a column, instead of those that its type and name suggest.
 *
 * @param values as PostgreSQL reads them; at least one
 * @param weights how often each is met in relation to the others, in the same order; all above 0
 */
public record ColumnValues(List<String> values, List<Double> weights) {

    public ColumnValues {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        if (values.isEmpty() || values.size() != weights.size()) {
            throw new IllegalArgumentException(values.size() + " values and " + weights.size() + " weights");
        }
    }

    /** Values of which each is met as often as any other. */
    public static ColumnValues evenly(List<String> values) {
        return new ColumnValues(values, Collections.nCopies(values.size(), 1.0));
    }
}
