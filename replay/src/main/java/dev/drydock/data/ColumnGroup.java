package dev.drydock.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final Set<Set<String>> identifying = new HashSet<>();

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

    /** Notes columns of which the values are different for different numbers. */
    void identifiedBy(Set<String> columns) {
        identifying.add(Set.copyOf(columns));
    }

    /** Notes that a column has the values of another one. */
    void alias(String column, String other) {
        for (Set<String> known : List.copyOf(identifying)) {
            if (known.contains(other)) {
                Set<String> also = new HashSet<>(known);
                also.remove(other);
                also.add(column);
                identifiedBy(also);
            }
        }
    }

    /** Whether rows with different numbers differ in these columns. */
    boolean tellsApart(Set<String> columns) {
        return identifying.stream().anyMatch(columns::containsAll);
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

    /** Whether each share has values enough for all of its rows. */
    private boolean fits(long rows) {
        double weights = shares.stream().mapToDouble(Share::weight).sum();
        return !shares.isEmpty() && shares.stream().allMatch(share -> share.count() > rows * share.weight() / weights);
    }

    /** Gives each of so many rows its own value; where none was asked for, in the order of the rows. */
    void drawUnique(long rows, boolean spread, long seed) {
        double correlation = target.profiled() ? target.correlation() : 1;
        Target own = new Target(target.nullFraction(), rows, List.of(), correlation, target.width(), true);
        draw = !fits(rows)
                ? Distribution.of(rows, own, size, spread ? size : Math.min(size, rows), seed)
                : Distribution.of(rows, own, shares, seed);
    }
}
