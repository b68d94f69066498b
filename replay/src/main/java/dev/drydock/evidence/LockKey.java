package dev.drydock.evidence;

import dev.drydock.lock.LockMode;

/** One lock of one backend: the relation by its oid, and the mode. */
public record LockKey(long relation, LockMode mode) {}
