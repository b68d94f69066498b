package dev.drydock.replay;

import dev.drydock.lock.LockMode;

/**
 * A lock that a statement took; all times without the pauses in which the recorder asks between two statements.
 *
 * @param relation the table, index, view or sequence, schema-qualified
 * @param mode one of the modes that it holds on the relation; several are several locks
 * @param sinceMs milliseconds from the beginning of the step to when the statement asked for it
 * @param waitedMs milliseconds that it then waited for it
 * @param heldMs milliseconds from getting it to giving it up: for most locks the end of the transaction
 */
public record HeldLock(String relation, LockMode mode, double sinceMs, double waitedMs, double heldMs) {}
