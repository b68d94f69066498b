package dev.drydock.replay;

import dev.drydock.rollback.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the way down and up again has shown.
 *
 * @param verdict on the schema, in one word
 * @param schemaRestored whether the schema after the down is the one before the up, the order of columns aside; null if no
 *     down was run to its end
 * @param schemaDifferences how the schema after the down differs from the one before the up
 * @param secondUpEqual whether the second up ran and left the schema of the first; null if it was not tried
 * @param secondUpDifferences how the schema after the second up differs from the one after the first
 * @param data whether the rows came back too
 * @param secondDown what a second down did; null if it was not tried
 */
public record Rollback(
        Verdict verdict,
        @Nullable Boolean schemaRestored,
        List<Difference> schemaDifferences,
        @Nullable Boolean secondUpEqual,
        List<Difference> secondUpDifferences,
        DataVerdict data,
        @Nullable SecondDown secondDown) {

    public Rollback {
        schemaDifferences = List.copyOf(schemaDifferences);
        secondUpDifferences = List.copyOf(secondUpDifferences);
    }

    /** A rollback that was not run. */
    public static Rollback notRun(Verdict verdict) {
        return new Rollback(verdict, null, List.of(), null, List.of(), DataVerdict.NONE, null);
    }
}
