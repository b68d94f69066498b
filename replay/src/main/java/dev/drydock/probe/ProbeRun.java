package dev.drydock.probe;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one probe met during a step.
 *
 * <p>A latency counts from the moment at which the statement was due, and the statements that were due while one stalled
 * count too: the figures are those of users who do not wait for each other (corrected for coordinated omission).
 *
 * @param table schema-qualified; null for the canary
 * @param kind what it stands for
 * @param sql its statement
 * @param count how many statements were due
 * @param p50Ms half of them were answered within so many milliseconds
 * @param p99Ms 99 of 100 were
 * @param longestMs all of them were
 * @param errors none as a rule; each kind once
 * @param latencies in the order of time
 * @param notes what was not as it was asked for, such as a lower rate; a sentence each
 */
public record ProbeRun(
        @Nullable String table,
        ProbeKind kind,
        String sql,
        long count,
        double p50Ms,
        double p99Ms,
        double longestMs,
        List<ProbeError> errors,
        List<Latency> latencies,
        List<String> notes) {

    public ProbeRun {
        errors = List.copyOf(errors);
        latencies = List.copyOf(latencies);
        notes = List.copyOf(notes);
    }

    /** The same on another clock, which is given milliseconds of this one. */
    public ProbeRun at(DoubleUnaryOperator clock) {
        List<Latency> moved = latencies.stream()
                .map(latency -> new Latency(clock.applyAsDouble(latency.atMs()), latency.ms()))
                .toList();
        return new ProbeRun(table, kind, sql, count, p50Ms, p99Ms, longestMs, errors, moved, notes);
    }
}
