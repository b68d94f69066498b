package dev.drydock.evidence;

import dev.drydock.lock.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * One wait of a backend for somebody else's lock.
 *
 * @param backend the process that waited
 * @param relation the oid of the relation it waited for; 0 for a row, a transaction or anything else that is no relation
 * @param mode what it asked for; null where relation is 0
 * @param began when it began to wait
 * @param ended when it got the lock or gave up
 */
public record WaitSighting(
        int backend, long relation, @Nullable LockMode mode, Bounds began, Bounds ended) {}
