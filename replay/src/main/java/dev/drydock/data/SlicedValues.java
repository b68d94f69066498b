package dev.drydock.data;

/**
 * Some of the values of others, one after the other.
 *
 * @param all the others
 * @param first the number of the first
 * @param size how many; at least one
 */
record SlicedValues(Values all, long first, long size) implements Values {

    @Override
    public long usual() {
        return Math.min(size, Math.max(1, all.usual()));
    }

    @Override
    public boolean binary() {
        return all.binary();
    }

    @Override
    public void write(long number, CopyBuffer out) {
        all.write(first + number, out);
    }
}
