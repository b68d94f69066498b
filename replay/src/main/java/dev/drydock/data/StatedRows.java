package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many rows somebody wants single tables to have, whatever they have in production.
 *
 * @param setting where that was said, for messages, such as {@code drydock.tables}
 * @param rows by table, each named as {@code orders} or {@code sales.orders}
 */
public record StatedRows(String setting, Map<String, Long> rows) {

    /**
     * Takes the numbers.
     *
     * @throws DrydockException where one is negative
     */
    public StatedRows {
        rows = Map.copyOf(rows);
        new TreeMap<>(rows).forEach((table, count) -> {
            if (count < 0) {
                throw new DrydockException(setting + " gives " + table + " " + count + " rows. Set it to 0 or more.");
            }
        });
    }

    void check(Map<String, Set<String>> known) {
        for (String table : new TreeMap<>(rows).keySet()) {
            if (!known.containsKey(table)) {
                throw new DrydockException(setting + " names " + table + ", and no migration makes a table called so. "
                        + Spelling.suggestion(table, known.keySet(), "Remove it, or correct its name."));
            }
        }
    }
}
