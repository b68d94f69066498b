package dev.drydock.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns whose values a row gets together, and which of them it gets. */
final class ColumnGroup {

    final long size;
    final long usual;
    final List<Share> shares;
    Target target;

    /** Whether it alone tells all rows apart. */
    boolean unique;

    /** Whether it does so together with others. */
    boolean combined;

    @Nullable
    Draw draw;

    ColumnGroup(Values values, Target target) {
        this(values, target, List.of());
    }

    /** Columns whose values are shared out, as among partitions. */
    ColumnGroup(Values values, Target target, List<Share> shares) {
        this.shares = shares;
        this.size = values.size();
        this.usual = values.usual();
        this.target = target;
    }

    /** How many values it is to have. */
    long choice() {
        return Math.max(1, Math.min(size, target.distinct() > 0 ? target.distinct() : usual));
    }

    /** Its values over so many rows. */
    Distribution distribution(long rows, long seed) {
        return shares.isEmpty()
                ? Distribution.of(rows, target, size, usual, seed)
                : Distribution.of(rows, target, shares, seed);
    }

    /** Gives each of so many rows its own value; where none was asked for, in the order of the rows. */
    void drawUnique(long rows, boolean spread, long seed) {
        double correlation = target.profiled() ? target.correlation() : 1;
        Target own = new Target(target.nullFraction(), rows, List.of(), correlation, target.width(), true);
        draw = shares.isEmpty()
                ? Distribution.of(rows, own, size, spread ? size : Math.min(size, rows), seed)
                : Distribution.of(rows, own, shares, seed);
    }
}
