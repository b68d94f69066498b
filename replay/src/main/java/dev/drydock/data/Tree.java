package dev.drydock.data;

/** Points each row to one before it: the first rows are the roots, and those that have children have as many as the others. */
final class Tree implements Draw {

    private static final long USUAL_CHILDREN = 10;

    private final long roots;
    private final long children;
    private final long parents;

    private Tree(long roots, long children, long parents) {
        this.roots = roots;
        this.children = children;
        this.parents = parents;
    }

    /** Trees of so many rows; the target says how many are roots and how many have children. */
    static Tree of(long rows, Target target) {
        long roots = Math.max(1, Math.min(rows, Math.round(target.nullFraction() * rows)));
        long children = rows - roots;
        long wanted = target.distinct() > 0 ? target.distinct() : children / USUAL_CHILDREN;
        return new Tree(roots, children, Math.max(1, Math.min(wanted, children)));
    }

    /** The number of the row above; {@link #NULL} for a root. */
    @Override
    public long of(long row) {
        return row < roots ? NULL : (row - roots) * parents / children;
    }
}
