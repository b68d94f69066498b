package dev.drydock.data;

/**
 * Whole numbers spread evenly over a range, both ends among them, written in a type's own form. Behind them come those between, and then those
 * above the range.
 *
 * @param first the smallest
 * @param last the largest of the range
 * @param most the largest of all
 * @param count how many are spread; at least one, at most as many as the range has and as {@link Distribution#MOST_ROWS}
 * @param form writes one of the numbers
 * @param binary whether the form is known to COPY's binary format
 */
record SpreadValues(long first, long last, long most, long count, RangeValues.Form form, boolean binary)
        implements Values {

    /** As many as wanted, or as the range has. */
    static SpreadValues of(long first, long last, long most, long wanted, RangeValues.Form form, boolean binary) {
        long count = Math.min(wanted, Distribution.MOST_ROWS);
        boolean room = Long.compareUnsigned(last - first, count - 1) >= 0;
        return new SpreadValues(first, last, most, room ? count : last - first + 1, form, binary);
    }

    @Override
    public long size() {
        long size = most - first + 1;
        return size > 0 ? size : UNLIMITED;
    }

    @Override
    public long usual() {
        return count;
    }

    @Override
    public void write(long number, CopyBuffer out) {
        form.write(first + (number < count ? even(number) : other(number)), out);
    }

    /** How far a spread number is from the first. Distances count without a sign: a range of {@code bigint} may be longer than a long. */
    private long even(long number) {
        long gaps = count - 1;
        if (gaps == 0) {
            return 0;
        }
        long length = last - first;
        return number * Long.divideUnsigned(length, gaps) + number * Long.remainderUnsigned(length, gaps) / gaps;
    }

    /** Below the one that is looked for lie all spread numbers of smaller distance, and of the others so many as come before it. */
    private long other(long number) {
        if (Long.compareUnsigned(number, last - first) > 0) {
            return number;
        }
        long before = number - count;
        long low = 0;
        long high = count - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Long.compareUnsigned(even(middle + 1) - (middle + 1), before) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return before + low + 1;
    }
}
