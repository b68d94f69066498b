package dev.drydock.replay;

/**
 * How long others had to wait for a table, observed on a reader and a writer and never inferred from locks.
 *
 * @param table schema-qualified
 * @param readsMs milliseconds in which a reader waited: a union, not a sum
 * @param writesMs milliseconds in which a writer waited
 * @param longestMs milliseconds of the longest single wait
 */
public record Blocked(String table, double readsMs, double writesMs, double longestMs) {}
