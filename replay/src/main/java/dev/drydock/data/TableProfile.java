package dev.drydock.data;

import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How large a table is in production and how its values are distributed.
 *
 * @param table schema-qualified; a partitioned table stands for its partitions
 * @param rows null where the server does not know
 * @param basis what the columns are taken from
 * @param columns those that the server has statistics of, in the table's order
 * @param foreignKeys in the order of their columns' names
 * @param partitions those that hold rows themselves, by name
 */
public record TableProfile(
        Name table,
        @Nullable Long rows,
        Basis basis,
        List<ColumnProfile> columns,
        List<ForeignKeyProfile> foreignKeys,
        List<PartitionProfile> partitions) {

    public TableProfile {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        partitions = List.copyOf(partitions);
    }

    /** What the statistics of columns are about. */
    public enum Basis {

        /** All rows of the table. */
        TABLE,

        /** The largest partition; autovacuum analyzes partitions, never the table that they make up (manual, "Updating Planner Statistics"). */
        LARGEST_PARTITION,

        /** Nothing is known of any column. */
        NONE
    }

    /**
     * How many rows refer to one row of another table.
     *
     * @param columns in the order of the constraint
     * @param parent schema-qualified
     * @param childrenPerParent rows for each parent that has any; null where the server does not know, as for keys of several columns
     */
    public record ForeignKeyProfile(
            List<String> columns, Name parent, @Nullable Double childrenPerParent) {

        public ForeignKeyProfile {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The size of a partition.
     *
     * @param partition schema-qualified
     * @param rows null where the server does not know
     */
    public record PartitionProfile(Name partition, @Nullable Long rows) {}

    /** What is known of a column. */
    Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }

    /** Tells whether ANALYZE would teach the server something: an empty table has nothing to know. */
    public boolean lacksStatistics() {
        return rows == null || rows > 0 && basis == Basis.NONE;
    }

    /**
     * The same distribution with more or fewer rows. A key that refers to another table keeps its children per parent, as
     * that table shrinks too; other columns keep their values as far as there are rows for them.
     */
    TableProfile scale(double factor) {
        Long scaled = scaled(rows, factor);
        var keys = foreignKeys.stream().flatMap(key -> key.columns().stream()).collect(Collectors.toSet());
        return new TableProfile(
                table,
                scaled,
                basis,
                columns.stream()
                        .map(column -> {
                            double distinct = column.distinctIn(Double.MAX_VALUE);
                            double wanted = keys.contains(column.column()) ? Math.rint(distinct * factor) : distinct;
                            return column.withDistinct(scaled == null ? wanted : Math.min(wanted, scaled));
                        })
                        .toList(),
                foreignKeys,
                partitions.stream()
                        .map(part -> new PartitionProfile(part.partition(), scaled(part.rows(), factor)))
                        .toList());
    }

    private static @Nullable Long scaled(@Nullable Long rows, double factor) {
        return rows == null || rows == 0 ? rows : (Long) Math.max(1, Math.round(rows * factor));
    }
}
