package dev.drydock.replay;

import dev.drydock.data.FillProgress;
import dev.drydock.data.SyntheticData;
import java.time.Duration;

/**
 * How a replay is done.
 *
 * @param data what tables are filled with
 * @param progress is told how far the filling is
 * @param statementTimeout the longest that a statement may take; the migration can set a shorter time, and none that is longer
 * @param conditions what surrounds the migrations
 */
public record ReplayOptions(
        SyntheticData data, FillProgress progress, Duration statementTimeout, Conditions conditions) {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Fills the largest tables with so many rows, and gives each statement ten minutes. */
    public static ReplayOptions rows(long rows) {
        return of(SyntheticData.rows(rows));
    }

    /** Fills the tables so, and gives each statement ten minutes. */
    public static ReplayOptions of(SyntheticData data) {
        return new ReplayOptions(data, FillProgress.SILENT, TEN_MINUTES, Conditions.NONE);
    }

    /** The same with somebody who is told how far the filling is. */
    public ReplayOptions reporting(FillProgress progress) {
        return new ReplayOptions(data, progress, statementTimeout, conditions);
    }

    /** The same with another longest time for a statement. */
    public ReplayOptions within(Duration statementTimeout) {
        return new ReplayOptions(data, progress, statementTimeout, conditions);
    }

    /** The same under other conditions. */
    public ReplayOptions under(Conditions conditions) {
        return new ReplayOptions(data, progress, statementTimeout, conditions);
    }
}
