package dev.drydock.data;

import dev.drydock.sql.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that rows of a table have to satisfy.
 *
 * @param oid identifies the table, however it is renamed
 * @param name schema-qualified
 * @param partitioned whether it has partitions to have
 * @param columns in order
 * @param keys the columns of each unique index, those of its expressions included; the primary key first
 * @param nullsNotDistinct the columns of those in which two rows with NULL are alike (from 15 on)
 * @param foreignKeys all of them
 * @param checks all of them
 * @param bounds what its partitions take, by the column of the partition key
 */
record TableShape(
        long oid,
        Name name,
        boolean partitioned,
        List<Column> columns,
        List<Set<String>> keys,
        Set<String> nullsNotDistinct,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        Map<String, List<PartitionBound>> bounds) {

    TableShape {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        nullsNotDistinct = Set.copyOf(nullsNotDistinct);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        bounds = Map.copyOf(bounds);
    }

    /** The columns of a child and those of its parent, in the same order. */
    record ForeignKey(List<String> columns, Name parent, List<String> parentColumns) {}

    /** A condition, with the name that the server reports when a row violates it. */
    record Check(String name, String condition, Set<String> columns) {}

    /** The same without the foreign keys to these tables. */
    TableShape without(Set<Name> parents) {
        List<ForeignKey> others = foreignKeys.stream()
                .filter(key -> !parents.contains(key.parent()))
                .toList();
        return new TableShape(oid, name, partitioned, columns, keys, nullsNotDistinct, others, checks, bounds);
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The type of all these columns; empty if they are of several. */
    Optional<ColumnType> commonType(List<String> wanted) {
        List<ColumnType> types = wanted.stream()
                .flatMap(name -> column(name).stream())
                .map(Column::type)
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    boolean hasColumns(List<String> wanted) {
        return wanted.stream().allMatch(name -> column(name).isPresent());
    }
}
