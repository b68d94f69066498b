package dev.drydock.replay;

import dev.drydock.lock.LockMode;

/** A mode on a relation, by its oid. */
record LockKey(long relation, LockMode mode) {}
