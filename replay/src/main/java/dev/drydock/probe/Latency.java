package dev.drydock.probe;

/**
 * The slowest answer of a short stretch of time.
 *
 * @param atMs milliseconds from the beginning of the step to the beginning of the stretch
 * @param ms milliseconds from when the statement was due to its answer
 */
public record Latency(double atMs, double ms) {}
