package dev.drydock.data;

/** Powers of ten that a long holds. */
final class Decimal {

    /** The most digits that a long has room for, whatever they are. */
    static final int DIGITS = 18;

    private static final long[] POWERS = new long[DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Decimal() {}

    /** Ten to the power of so many digits, at most {@link #DIGITS}. */
    static long power(int digits) {
        return POWERS[digits];
    }
}
