package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with its options.
 *
 * @param column the column, or null for an expression
 * @param expression the text up to the options, a column's name included
 * @param collation the COLLATE name, or null
 * @param operatorClass null where the type's default is meant
 * @param nullsFirst null where NULLS was not written: last when ascending, first when descending
 */
public record IndexKey(
        @Nullable String column,
        Expression expression,
        @Nullable Name collation,
        @Nullable Name operatorClass,
        List<Option> operatorClassParameters,
        boolean descending,
        @Nullable Boolean nullsFirst) {

    public IndexKey {
        operatorClassParameters = List.copyOf(operatorClassParameters);
    }
}
