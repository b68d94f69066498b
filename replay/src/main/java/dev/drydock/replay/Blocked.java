package dev.drydock.replay;

/**
 * How long others had to wait for a table during a step.
 *
 * <p>Whoever comes while a lock is held, or asked for, that conflicts with its own has to wait until it is released. These times
 * come from the locks, not from the answers of probes, which arrive late by chance. The pauses in which the recorder asks between
 * two statements are left out, for nobody would have waited in them without it.
 *
 * @param table schema-qualified
 * @param readsMs milliseconds in which a reader waited: a union, not a sum
 * @param writesMs milliseconds in which a writer of any row waited
 * @param rowsMs milliseconds in which a writer of one of the rows waited that the migration updates or deletes
 * @param longestMs milliseconds of the longest time without a gap in which readers or writers of any row waited
 */
public record Blocked(String table, double readsMs, double writesMs, double rowsMs, double longestMs) {}
