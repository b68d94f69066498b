package dev.drydock.data;

/** Says which of a column's values a row gets; columns of one foreign key share a draw. */
interface Draw {

    /** The number of the value for a row. */
    long of(long row);

    /** Scatters rows over so many values, the same ones for the same seed. */
    static Draw scattered(long seed, long size) {
        return row -> Long.remainderUnsigned(mixed(row * 0x9E3779B97F4A7C15L + seed), size);
    }

    /** Gives each row its own value. */
    static Draw counting() {
        return row -> row;
    }

    /** Gives each row its own value, the values so far apart. */
    static Draw spread(long step) {
        return row -> row * step;
    }

    /**
     * Gives each row its own combination, together with the draws of the other columns of a key.
     *
     * @param divisor the product of the sizes of the columns before it
     */
    static Draw digit(long divisor, long size) {
        return row -> (row / divisor + row % divisor) % size;
    }

    /** Mixes all bits of a number, one to one (David Stafford's variant 13 of MurmurHash3's finaliser). */
    static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
