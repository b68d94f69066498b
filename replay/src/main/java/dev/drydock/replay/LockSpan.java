package dev.drydock.replay;

import dev.drydock.evidence.LockKey;

/** A lock of the migration in time; all times of {@link System#nanoTime}. */
record LockSpan(LockKey key, long requested, long granted, long released) {

    HeldLock held(String relation, StepTime time) {
        return new HeldLock(
                relation,
                key.mode(),
                time.ms(requested),
                time.ms(granted) - time.ms(requested),
                time.ms(released) - time.ms(granted));
    }
}
