package dev.drydock.replay;

import dev.drydock.contents.DataDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows behind the down are those before the up, and those that others wrote in between.
 *
 * @param restored null if they were not compared, or not all that were written to
 * @param differences what was lost, changed or added, and sequences that went on
 * @param declared whether the team says that the migration cannot be taken back: then a loss is no surprise
 */
public record DataVerdict(@Nullable Boolean restored, List<DataDifference> differences, boolean declared) {

    /** Nothing was compared. */
    public static final DataVerdict NONE = new DataVerdict(null, List.of(), false);

    public DataVerdict {
        differences = List.copyOf(differences);
    }

    /** Whether something is lost that nobody said would be. */
    public boolean isLoss() {
        return Boolean.FALSE.equals(restored) && !declared;
    }
}
