package dev.drydock.data;

import dev.drydock.DrydockException;
import java.util.List;
import java.util.Locale;

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
        return new DiskNeed(plans.stream()
                .mapToLong(plan -> plan.planned() * rowBytes(plan.shape()))
                .sum());
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

    private static long rowBytes(TableShape table) {
        long row = ROW;
        for (Column column : table.columns()) {
            row += width(column.type());
        }
        for (var key : table.keys()) {
            row += ENTRY;
            for (String column : key) {
                row += table.column(column).map(found -> width(found.type())).orElse(8L) * 4 / 3;
            }
        }
        return row;
    }

    private static long width(ColumnType type) {
        return switch (type.name()) {
            case "bool", "char" -> 1;
            case "int2" -> 2;
            case "int4", "float4", "date", "oid" -> 4;
            case "int8", "float8", "timestamp", "timestamptz", "time", "money" -> 8;
            case "numeric", "timetz", "macaddr" -> 12;
            case "uuid", "interval", "inet", "cidr", "point" -> 18;
            case "json", "jsonb" -> 120;
            default -> Math.min(type.length(), 32);
        };
    }

    private static String size(long bytes) {
        return bytes < 1L << 30
                ? Math.max(1, bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%,.1f GB", bytes / (double) (1L << 30));
    }
}
