package dev.drydock.data;

/**
 * The values of a column in the rows that were made of another table, by the number of the row: it is computed again, not read.
 *
 * @param values of the column
 * @param draw which of them each row got; never NULL
 * @param rows how many there are
 * @param sameType whether the column that refers to it is of the same type
 */
record PlannedValues(Values values, Draw draw, long rows, boolean sameType) implements Values {

    @Override
    public long size() {
        return rows;
    }

    @Override
    public long usual() {
        return rows;
    }

    @Override
    public boolean binary() {
        return sameType && values.binary();
    }

    @Override
    public void write(long number, CopyBuffer out) {
        values.write(draw.of(number), out);
    }
}
