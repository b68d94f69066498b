package dev.drydock.evidence;

import dev.drydock.lock.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pg_locks}.
 *
 * @param backend whose
 * @param relation the oid; 0 for a lock on a row, a transaction and all else that is no relation
 * @param mode null where relation is 0
 * @param granted false while it waits
 * @param waitedNanos for how long it has been waiting; null if it does not, or on 13, which does not say
 */
record SeenLock(
        int backend,
        long relation,
        @Nullable LockMode mode,
        boolean granted,
        @Nullable Long waitedNanos) {

    /** Null if it is no lock on a relation. */
    @Nullable
    LockKey key() {
        return mode == null ? null : new LockKey(relation, mode);
    }
}
