package dev.drydock.lock;

import dev.drydock.sql.Name;

/**
 * The strongest lock that a statement takes on a relation.
 *
 * @param relation with its schema
 * @param mode how strong
 */
public record RelationLock(Name relation, LockMode mode) implements Comparable<RelationLock> {

    @Override
    public int compareTo(RelationLock other) {
        return relation.compareTo(other.relation);
    }

    /** For instance {@code public.orders: SHARE}. */
    @Override
    public String toString() {
        return relation + ": " + mode;
    }
}
