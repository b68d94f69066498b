package dev.drydock.replay;

import dev.drydock.evidence.Intervals;

/**
 * The time of a step, which stands still while the recorder asks between two statements: without it they would have been sent one
 * right behind the other, as a migration tool does.
 *
 * @param began when the step began, of {@link System#nanoTime}
 * @param pauses in which the recorder asked
 */
record StepTime(long began, Intervals pauses) {

    /** The nanosecond of the step at a moment of {@link System#nanoTime}. */
    long nanos(long moment) {
        return pauses.without(moment) - began;
    }

    /** The same in milliseconds. */
    double ms(long moment) {
        return nanos(moment) / 1e6;
    }

    /** The stretch between two moments of {@link System#nanoTime}, in the nanoseconds of the step. */
    Intervals.Interval between(long from, long to) {
        return new Intervals.Interval(nanos(from), nanos(to));
    }
}
