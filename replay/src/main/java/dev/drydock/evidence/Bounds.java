package dev.drydock.evidence;

/**
 * A moment that is known to lie between two others; all times of {@link System#nanoTime}.
 *
 * @param from not before this
 * @param to not after this
 */
public record Bounds(long from, long to) {

    public Bounds {
        if (to < from) {
            throw new IllegalArgumentException("from " + from + " to " + to + " runs backwards");
        }
    }

    /** A moment that is known. */
    public static Bounds at(long moment) {
        return new Bounds(moment, moment);
    }

    /** The most likely moment: the one in the middle. */
    public long middle() {
        return from + (to - from) / 2;
    }

    /** This moment, when it is also known to lie between these two; the nearer of them if both cannot be true. */
    public Bounds within(long low, long high) {
        long lower = Math.min(Math.max(from, low), high);
        long upper = Math.max(Math.min(to, high), low);
        return new Bounds(Math.min(lower, upper), Math.max(lower, upper));
    }
}
