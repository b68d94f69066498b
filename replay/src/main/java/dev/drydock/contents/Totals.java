package dev.drydock.contents;

import java.util.List;

/** How many rows were kept, and how many values each of their columns had; empty if there were none. */
record Totals(long rows, List<Long> values) {

    static final Totals NONE = new Totals(0, List.of());

    Totals {
        values = List.copyOf(values);
    }

    long of(int column) {
        return values.isEmpty() ? 0 : values.get(column);
    }
}
