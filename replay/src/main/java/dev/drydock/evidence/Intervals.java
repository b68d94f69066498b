package dev.drydock.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that do not touch each other, in their order; what overlaps is counted once. */
public record Intervals(List<Interval> parts) {

    /** No time at all. */
    public static final Intervals NONE = new Intervals(List.of());

    /**
     * One stretch.
     *
     * @param from its first nanosecond
     * @param to the first one behind it
     */
    public record Interval(long from, long to) {

        long nanos() {
            return to - from;
        }
    }

    public Intervals {
        parts = List.copyOf(parts);
    }

    /** The union of these stretches; empty ones and those that run backwards do not count. */
    public static Intervals union(List<Interval> stretches) {
        List<Interval> sorted = stretches.stream()
                .filter(stretch -> stretch.nanos() > 0)
                .sorted(Comparator.comparingLong(Interval::from))
                .toList();
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from() <= last.to()) {
                merged.set(merged.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return new Intervals(merged);
    }

    /** The moment on a clock that stands still in these stretches. */
    public long without(long moment) {
        long still = 0;
        for (Interval part : parts) {
            if (part.from() >= moment) {
                break;
            }
            still += Math.min(part.to(), moment) - part.from();
        }
        return moment - still;
    }

    /** All of it in milliseconds. */
    public double totalMs() {
        return parts.stream().mapToLong(Interval::nanos).sum() / 1e6;
    }

    /** The longest stretch in milliseconds; 0 if there is none. */
    public double longestMs() {
        return parts.stream().mapToLong(Interval::nanos).max().orElse(0) / 1e6;
    }
}
