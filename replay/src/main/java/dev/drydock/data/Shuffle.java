package dev.drydock.data;

/**
 * Puts rows into another order, one to one, without a list of them.
 *
 * <p>Rows move within windows, all but the last of equal size. With one window they end anywhere; the correlation of the new order with the old
 * one is 1 less the sum of w³ over all windows, where w is a window's share of the rows.
 */
final class Shuffle {

    /** Of a double's fraction. */
    private static final int BITS = 52;

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long rows;
    private final long window;
    private final boolean reversed;
    private final long seed;

    private Shuffle(long rows, long window, boolean reversed, long seed) {
        this.rows = rows;
        this.window = Math.max(1, window);
        this.reversed = reversed;
        this.seed = Draw.mixed(seed);
    }

    /** An order of so many rows with this correlation to their own, -1 to 1. */
    static Shuffle of(long rows, double correlation, long seed) {
        double disorder = 1 - Math.min(1, Math.abs(correlation));
        return new Shuffle(rows, Math.round(share(disorder) * rows), correlation < 0, seed);
    }

    /** The share of a window that makes so much disorder, found by halving. */
    private static double share(double disorder) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BITS; i++) {
            double middle = (low + high) / 2;
            double windows = Math.floor(1 / middle);
            double rest = 1 - windows * middle;
            boolean less = windows * middle * middle * middle + rest * rest * rest < disorder;
            low = less ? middle : low;
            high = less ? high : middle;
        }
        return high;
    }

    /** The place of a row, from 0 to one less than the rows. */
    long place(long row) {
        long place = row;
        if (window > 1) {
            long first = row - row % window;
            place = first + permuted(row - first, Math.min(window, rows - first));
        }
        return reversed ? rows - 1 - place : place;
    }

    /** A permutation of the numbers below {@code size}: one of those below the next power of two, walked until it comes back. */
    private long permuted(long number, long size) {
        int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        long mask = (1L << bits) - 1;
        int half = (bits + 1) / 2;
        long x = number;
        do {
            x = x * ODD + seed & mask;
            x ^= x >>> half;
            x = x * 0xBF58476D1CE4E5B9L + (seed >>> 7) & mask;
            x ^= x >>> half;
            x = x * 0x94D049BB133111EBL + (seed >>> 19) & mask;
            x ^= x >>> half;
        } while (x >= size);
        return x;
    }
}
