package dev.drydock.data;

import java.util.List;

/**
 * The values that a column can take, numbered from 0: different numbers, different values.
 *
 * <p>It has no state, so that a row is the same whoever makes it and whenever.
 */
interface Values {

    /** More than any table has rows. */
    long UNLIMITED = Long.MAX_VALUE;

    /** How many there are; {@link #UNLIMITED} where no table runs out of them. */
    long size();

    /** How many of them a column has that is not a key, where nothing else is known. */
    long usual();

    /**
     * How many of them, in their order, each of several partitions takes.
     *
     * @param bounds in the order in which the values were made of them
     * @return empty where the values were not made of the bounds
     */
    default List<Long> in(List<PartitionBound> bounds) {
        return List.of();
    }

    /** Whether they can be written in COPY's binary format. */
    boolean binary();

    /** Writes one of them, between the beginning and the end of a field. */
    void write(long number, CopyBuffer out);
}
