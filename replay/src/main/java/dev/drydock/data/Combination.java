package dev.drydock.data;

import java.util.List;

/**
 * Columns that identify rows together: the first one is distributed freely, and the others tell apart the rows that share its value.
 *
 * @param lead the first column
 * @param others by what they tell apart
 */
record Combination(ColumnGroup lead, List<ColumnGroup> others) {

    Combination {
        others = List.copyOf(others);
    }

    /** How many rows that share the first column's value can be told apart. */
    long room() {
        return others.stream().map(ColumnGroup::choice).reduce(1L, Combination::product);
    }

    /** How many rows there can be. */
    long most() {
        return product(lead.choice(), room());
    }

    /** Decides which values each of so many rows gets. */
    void draw(long rows, long seed) {
        Distribution drawn = lead.distribution(rows, seed);
        if (drawn.largest() > room()) {
            lead.target = lead.target.even(Math.max(lead.choice(), (rows + room() - 1) / room()));
            drawn = lead.distribution(rows, seed);
        }
        lead.draw = drawn;
        Distribution first = drawn;
        long divisor = 1;
        for (ColumnGroup other : others) {
            long size = other.choice();
            long own = divisor;
            other.draw = row -> {
                long shift = Draw.mixed(first.of(row) + seed) >>> 1;
                return (first.ordinal(row) / own + shift) % size;
            };
            divisor = product(divisor, size);
        }
    }

    private static long product(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Values.UNLIMITED;
    }
}
