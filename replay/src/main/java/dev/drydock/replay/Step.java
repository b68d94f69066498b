package dev.drydock.replay;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way through a script.
 *
 * @param status how it ended
 * @param milliseconds what the statements and the commit took, without the recorder's own queries
 * @param statements those that were run, in order; where the step failed, the last one is the one that failed
 * @param failure sentences with the place in the file, the server's words and the SQLSTATE; null unless it failed
 * @param runsWithoutRows whether a first up that failed runs where there are no synthetic rows; else null
 * @param needsSuperuser whether it failed because it needs rights that the owner of a database does not have
 * @param tempBytes bytes of temporary files that its statements wrote; null where the server's log cannot be read
 */
public record Step(
        Status status,
        long milliseconds,
        List<StatementRun> statements,
        @Nullable String failure,
        @Nullable Boolean runsWithoutRows,
        boolean needsSuperuser,
        @Nullable Long tempBytes) {

    /** There was nothing to run. */
    public static final Step ABSENT = new Step(Status.ABSENT, 0, List.of(), null, null, false, null);

    public Step {
        statements = List.copyOf(statements);
    }

    /** This failure, now that it is known whether the synthetic rows are part of it. */
    Step failedWithRows(boolean runsWithoutRows) {
        String failed = Objects.requireNonNull(failure);
        return new Step(
                status,
                milliseconds,
                statements,
                runsWithoutRows ? failed + " It runs on tables without synthetic rows." : failed,
                runsWithoutRows,
                needsSuperuser,
                tempBytes);
    }
}
