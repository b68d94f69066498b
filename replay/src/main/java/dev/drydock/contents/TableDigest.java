package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table held at one moment, in a few numbers.
 *
 * @param key the columns with which the checksums are tied to their rows; empty if no key was found
 */
public record TableDigest(Name table, List<String> key, long rows, List<ColumnDigest> columns) {

    public TableDigest {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /**
     * What a column held.
     *
     * @param values how many values it had, nulls left out
     * @param checksum says whether two columns hold the same values in the same rows
     */
    public record ColumnDigest(String name, long values, String checksum) {}

    /** How the table differs now; {@code now} has been taken with the same key. */
    List<DataDifference> differences(TableDigest now) {
        List<DataDifference> differences = new ArrayList<>();
        if (now.rows < rows) {
            differences.add(DataDifference.ofRows(table, DataDifference.Kind.ROWS_LOST, rows - now.rows, rows, false));
        } else if (now.rows > rows) {
            differences.add(DataDifference.ofRows(table, DataDifference.Kind.ROWS_ADDED, now.rows - rows, rows, false));
        }
        for (ColumnDigest before : columns) {
            ColumnDigest after = now.columns.stream()
                    .filter(column -> column.name().equals(before.name()))
                    .findFirst()
                    .orElseGet(() -> new ColumnDigest(before.name(), 0, ""));
            if (now.rows == rows) {
                differences.addAll(differences(before, after));
            }
        }
        return differences;
    }

    private List<DataDifference> differences(ColumnDigest before, ColumnDigest after) {
        long less = before.values() - after.values();
        if (less > 0) {
            return List.of(DataDifference.ofValues(
                    table, before.name(), DataDifference.Kind.VALUES_LOST, less, before.values(), false));
        }
        if (less < 0) {
            return List.of(DataDifference.ofValues(
                    table, before.name(), DataDifference.Kind.VALUES_APPEARED, -less, rows - before.values(), false));
        }
        return before.values() == 0 || before.checksum().equals(after.checksum())
                ? List.of()
                : List.of(DataDifference.ofChecksum(table, before.name(), before.values()));
    }
}
