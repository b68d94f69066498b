package dev.drydock.data;

/** Says which of a column's values a row gets; columns of one foreign key share a draw. */
interface Draw {

    /** In the place of a value's number: the row has NULL. */
    long NULL = -1;

    /** The number of the value for a row, or {@link #NULL}. */
    long of(long row);

    /** Gives each row its own value. */
    static Draw counting() {
        return row -> row;
    }

    /** Mixes all bits of a number, one to one (David Stafford's variant 13 of MurmurHash3's finaliser). */
    static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
