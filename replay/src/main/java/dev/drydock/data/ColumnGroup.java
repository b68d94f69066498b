package dev.drydock.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns whose values a row gets together, and which of them it gets. */
final class ColumnGroup {

    final long size;
    final long usual;

    @Nullable
    Draw draw;

    boolean counting;

    ColumnGroup(Values values) {
        size = values.size();
        usual = values.usual();
    }

    /** Gives each row another combination of the usual values of all. */
    static void combine(List<ColumnGroup> parts) {
        long divisor = 1;
        for (ColumnGroup part : parts) {
            part.draw = Draw.digit(divisor, part.usual);
            divisor = product(divisor, part.usual);
        }
    }

    static long combinations(List<ColumnGroup> parts) {
        return parts.stream().map(part -> part.usual).reduce(1L, ColumnGroup::product);
    }

    private static long product(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Values.UNLIMITED;
    }
}
