package dev.drydock.replay;

import java.time.Duration;
import java.util.Map;

/**
 * How a replay is done.
 *
 * @param rows of the largest tables, those that no foreign key references; each level of reference has a tenth of it, at
 *     least 100. With 0 no table is filled.
 * @param tableRows rows of single tables, by name or schema-qualified name
 * @param statementTimeout the longest that a statement may take, unless the migration sets its own
 * @param seed the same seed yields the same rows
 */
public record ReplayOptions(long rows, Map<String, Long> tableRows, Duration statementTimeout, long seed) {

    public ReplayOptions {
        if (rows < 0) {
            throw new IllegalArgumentException("rows is negative: " + rows);
        }
        tableRows = Map.copyOf(tableRows);
    }

    /** Fills the largest tables with so many rows, and gives each statement ten minutes. */
    public static ReplayOptions rows(long rows) {
        return new ReplayOptions(rows, Map.of(), Duration.ofMinutes(10), 1);
    }

    /** Whether any table is to be filled. */
    boolean filled() {
        return rows > 0 || tableRows.values().stream().anyMatch(count -> count > 0);
    }
}
