package dev.drydock.replay;

import dev.drydock.evidence.Intervals;
import dev.drydock.evidence.LockKey;

/** A lock of the migration in time; all times of {@link System#nanoTime}. */
record LockSpan(LockKey key, long requested, long granted, long released) {

    /** In milliseconds from this beginning, and without what the recorder has added to it in these pauses. */
    HeldLock held(String relation, long began, Intervals pauses) {
        return new HeldLock(
                relation,
                key.mode(),
                (requested - began) / 1e6,
                (pauses.without(granted) - pauses.without(requested)) / 1e6,
                (pauses.without(released) - pauses.without(granted)) / 1e6);
    }
}
