package dev.drydock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way through a script.
 *
 * @param status how it ended
 * @param milliseconds what the statements and the commit took, without the recorder's own queries
 * @param statements those that were run, in order; where the step failed, the last one is the one that failed
 * @param failure two sentences with the place in the file, the server's words and the SQLSTATE; null unless it failed
 */
public record Step(
        Status status,
        long milliseconds,
        List<StatementRun> statements,
        @Nullable String failure) {

    /** There was nothing to run. */
    public static final Step ABSENT = new Step(Status.ABSENT, 0, List.of(), null);

    public Step {
        statements = List.copyOf(statements);
    }
}
