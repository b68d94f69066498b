package dev.drydock.replay;

import dev.drydock.data.SyntheticData;
import java.time.Duration;

/**
 * How a replay is done.
 *
 * @param data what tables are filled with
 * @param statementTimeout the longest that a statement may take, unless the migration sets its own
 */
public record ReplayOptions(SyntheticData data, Duration statementTimeout) {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Fills the largest tables with so many rows, and gives each statement ten minutes. */
    public static ReplayOptions rows(long rows) {
        return of(SyntheticData.rows(rows));
    }

    /** Fills the tables so, and gives each statement ten minutes. */
    public static ReplayOptions of(SyntheticData data) {
        return new ReplayOptions(data, TEN_MINUTES);
    }
}
