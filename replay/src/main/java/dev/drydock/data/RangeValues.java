package dev.drydock.data;

import java.util.List;

/**
 * Whole numbers out of some ranges, one after the other, written in a type's own form.
 *
 * @param ranges not empty, none of them empty
 * @param usual how many of them a column has that is not a key
 * @param form writes one of the numbers
 * @param binary whether the form is known to COPY's binary format
 */
record RangeValues(List<Range> ranges, long usual, Form form, boolean binary) implements Values {

    /** From the first to at most the last, both included, one step after the other. */
    record Range(long first, long last, long step) {

        Range(long first, long last) {
            this(first, last, 1);
        }

        private long size() {
            long size = (last - first) / step + 1;
            return size > 0 ? size : UNLIMITED;
        }
    }

    /** How a number is written. */
    interface Form {

        void write(long number, CopyBuffer out);
    }

    RangeValues {
        ranges = List.copyOf(ranges);
    }

    static RangeValues of(long first, long last, long usual, Form form, boolean binary) {
        return new RangeValues(List.of(new Range(first, last)), usual, form, binary);
    }

    @Override
    public long size() {
        long size = 0;
        for (Range range : ranges) {
            size = size + range.size() < 0 ? UNLIMITED : size + range.size();
        }
        return size;
    }

    @Override
    public List<Long> in(List<PartitionBound> bounds) {
        return ranges.size() == bounds.size() ? ranges.stream().map(Range::size).toList() : List.of();
    }

    @Override
    public long usual() {
        return Math.min(usual, size());
    }

    @Override
    public void write(long number, CopyBuffer out) {
        long rest = number;
        for (Range range : ranges) {
            if (rest < range.size()) {
                form.write(range.first() + rest * range.step(), out);
                return;
            }
            rest -= range.size();
        }
        throw new IllegalArgumentException("there is no value of number " + number);
    }
}
