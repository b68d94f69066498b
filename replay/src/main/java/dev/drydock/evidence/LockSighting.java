package dev.drydock.evidence;

/**
 * What was seen of one lock of the watched backend, from its request to its end.
 *
 * @param key which lock
 * @param requested when the backend asked for it
 * @param granted when it got it; if it never did, when it gave up
 * @param released when it gave it up
 * @param waited whether it was seen waiting
 */
public record LockSighting(LockKey key, Bounds requested, Bounds granted, Bounds released, boolean waited) {}
