package dev.drydock.rule;

import dev.drydock.sql.Name;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How large the user says that tables are in production.
 *
 * @param rows numbers of rows by table, each named as {@code orders} or {@code sales.orders}
 */
public record TableSizes(Map<String, Long> rows) {

    /**
     * The most rows that a small table has. Reading or rewriting so many takes PostgreSQL some ten milliseconds, so that what is slow on a large table
     * is no reason for a finding.
     */
    public static final long SMALL = 10_000;

    /** Nothing is known of any table. */
    public static final TableSizes UNKNOWN = new TableSizes(Map.of());

    public TableSizes {
        rows = Map.copyOf(rows);
    }

    /** The rows of a table; empty where nobody said. */
    public OptionalLong of(Name table) {
        Long found = rows.get(table.in("public").toString());
        found = found != null ? found : rows.get(table.name());
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** Tells whether a table is known to have {@link #SMALL} rows or fewer. */
    public boolean isSmall(Name table) {
        OptionalLong known = of(table);
        return known.isPresent() && known.getAsLong() <= SMALL;
    }
}
