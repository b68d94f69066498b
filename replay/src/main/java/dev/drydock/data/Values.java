package dev.drydock.data;

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

    /** How many of them a column has that is not a key. */
    long usual();

    /** Writes one of them. */
    void write(long number, CopyBuffer out);
}
