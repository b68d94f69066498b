package dev.drydock.data;

import dev.drydock.sql.Name;

/**
 * Makes the values of a team's own kinds of columns, instead of those that the column's type and name suggest.
 *
 * <p>It is found by {@link java.util.ServiceLoader}: name the class in {@code META-INF/services/dev.drydock.data.ColumnGenerator} of a jar, and add the
 * jar to the dependencies of the plugin, or of the tests. Values that {@code drydock.yml} lists for a column come before it.
 *
 * <pre>{@code
 * public final class OrderNumbers implements ColumnGenerator {
 *
 *     public boolean generates(Name table, String column, String type) {
 *         return column.equals("order_no") && type.equals("varchar");
 *     }
 *
 *     public String value(long number) {
 *         return "ORD-%08d-%d".formatted(number, number % 97);
 *     }
 * }
 * }</pre>
 *
 * <p>It has no state and knows no clock and no chance: the same number yields the same value, in any thread and on every machine. The class is public, and
 * so is its constructor without parameters.
 */
public interface ColumnGenerator {

    /**
     * Tells whether the values of a column come from here.
     *
     * @param table with its schema
     * @param column as PostgreSQL stores its name
     * @param type PostgreSQL's own name of its type, as in {@code int4}, {@code varchar} or {@code _text}; that below a domain
     */
    boolean generates(Name table, String column, String type);

    /**
     * One of the values, as PostgreSQL reads it in a text literal: {@code 2024-02-29}, {@code {1,2}}, {@code t}.
     *
     * @param number from 0 to below {@link #size}; different numbers yield different values
     */
    String value(long number);

    /** How many values there are; a key of fewer values than rows limits the rows. */
    default long size() {
        return Long.MAX_VALUE;
    }
}
