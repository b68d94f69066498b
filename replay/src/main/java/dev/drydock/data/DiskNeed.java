package dev.drydock.data;

import dev.drydock.DrydockException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Estimates what rows take on the disk, before they are made. */
final class DiskNeed {

    /** Header and pointer of a row (manual, "Database Page Layout"), and the padding of its columns. */
    private static final long ROW = 28 + 8;

    /** Header and pointer of an index entry, and the space that pages of B-trees keep free. */
    private static final long ENTRY = 8 + 4 + 8;

    /** Of the log, which holds all rows once more, this much is kept at the most (max_wal_size of replay's servers). */
    private static final long MOST_LOG = 4L << 30;

    private final long rowBytes;

    private DiskNeed(long rowBytes) {
        this.rowBytes = rowBytes;
    }

    /** What the tables take with their indexes. */
    static DiskNeed of(List<TablePlan> plans) {
        return new DiskNeed(plans.stream().mapToLong(DiskNeed::bytes).sum());
    }

    /** With the log included. */
    long bytes() {
        return rowBytes + Math.min(rowBytes, MOST_LOG);
    }

    /**
     * Compares with the disk.
     *
     * @throws DrydockException if the rows need more
     */
    void check(long usable) {
        long needed = bytes();
        if (needed > usable) {
            throw new DrydockException(
                    "The rows to be made need about %s, but the disk with the server's files has only %s left. Ask for fewer rows, free some space, or name a directory on another disk with -Djava.io.tmpdir."
                            .formatted(size(needed), size(usable)));
        }
    }

    private static long bytes(TablePlan plan) {
        RowPlan rows = plan.rows();
        if (rows == null) {
            return 0;
        }
        double row = ROW;
        for (RowPlan.Field field : rows.fields()) {
            row += rows.width(field);
        }
        for (Set<String> key : plan.shape().keys()) {
            row += ENTRY;
            for (String column : key) {
                row += rows.field(column).map(rows::width).orElse(0.0) * 4 / 3;
            }
        }
        return (long) (row * rows.rows());
    }

    private static String size(long bytes) {
        return bytes < 1L << 30
                ? Math.max(1, bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%,.1f GB", bytes / (double) (1L << 30));
    }
}
