package dev.drydock.replay;

import dev.drydock.evidence.LockKey;

/** A lock of the migration in time; all times of {@link System#nanoTime}. */
record LockSpan(LockKey key, long requested, long granted, long released) {

    HeldLock held(String relation, long began) {
        return new HeldLock(
                relation,
                key.mode(),
                (requested - began) / 1e6,
                (granted - requested) / 1e6,
                (released - granted) / 1e6);
    }
}
