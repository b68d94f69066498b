package dev.drydock.evidence;

/**
 * One wait of a backend for somebody else's lock.
 *
 * @param backend the process that waited
 * @param relation the oid of the relation it waited for; 0 for a row, a transaction or anything else that is no relation
 * @param began when it began to wait
 * @param ended when it got the lock or gave up
 */
public record WaitSighting(int backend, long relation, Bounds began, Bounds ended) {}
