package dev.drydock.data;

import java.util.List;

/**
 * Values that are listed.
 *
 * @param values in order; different ones
 */
record ListValues(List<Encoded> values) implements Values {

    ListValues {
        values = List.copyOf(values);
    }

    static ListValues of(List<String> values, ColumnType type) {
        return new ListValues(Encoded.all(values, type));
    }

    @Override
    public long size() {
        return values.size();
    }

    @Override
    public List<Long> in(List<PartitionBound> bounds) {
        List<Long> counts =
                bounds.stream().map(bound -> (long) bound.values().size()).toList();
        return counts.stream().mapToLong(Long::longValue).sum() == values.size() ? counts : List.of();
    }

    @Override
    public long usual() {
        return values.size();
    }

    @Override
    public boolean binary() {
        return values.stream().allMatch(value -> value.binary() != null);
    }

    @Override
    public void write(long number, CopyBuffer out) {
        out.encoded(values.get((int) number));
    }
}
