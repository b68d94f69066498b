package dev.drydock.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to one table.
 *
 * @param shape of the table
 * @param wanted how many rows it is to get
 * @param rows how they are made; null where it gets none
 * @param reason why it gets none although some were wanted; null otherwise
 * @param waits whether it is to be planned anew once the tables that it references have their rows
 */
record TablePlan(
        TableShape shape,
        long wanted,
        @Nullable RowPlan rows,
        @Nullable String reason,
        boolean waits) {

    /** How many rows there will be. */
    long planned() {
        return Optional.ofNullable(rows).map(RowPlan::rows).orElse(0L);
    }
}
