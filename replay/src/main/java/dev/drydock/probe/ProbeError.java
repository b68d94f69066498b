package dev.drydock.probe;

/**
 * An error that a probe's statement met.
 *
 * @param sqlState as in {@code 42703}
 * @param message the server's words, safe to print
 * @param count how many of its statements met it
 */
public record ProbeError(String sqlState, String message, long count) {}
