package dev.drydock.schema;

import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that exists.
 *
 * @param name with its schema
 * @param columns in order
 * @param constraints in the order of their making
 * @param indexes those of CREATE INDEX; constraints' indexes are not listed
 * @param partitioned whether it has PARTITION BY
 * @param partitionOf its parent, or null
 * @param complete false where columns may exist that nobody wrote down, as with CREATE TABLE AS
 * @param origin the statement that created it, whatever it was called then
 */
public record Table(
        Name name,
        List<TableColumn> columns,
        List<TableConstraint> constraints,
        List<TableIndex> indexes,
        boolean partitioned,
        @Nullable Name partitionOf,
        boolean complete,
        CreateTable origin) {

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** The column of this name. */
    public Optional<TableColumn> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The constraint of this name. */
    public Optional<TableConstraint> constraint(String constraint) {
        return constraints.stream().filter(c -> c.name().equals(constraint)).findFirst();
    }

    /** The foreign keys of this table. */
    public Stream<TableConstraint> foreignKeys() {
        return constraints.stream().filter(c -> c.kind() == TableConstraint.Kind.FOREIGN_KEY);
    }

    /** Tells whether a valid CHECK proves that the column holds no NULL; PostgreSQL 12 and above then skip the scan. */
    public boolean provesNotNull(String column) {
        return provesNotNull(column, Set.of());
    }

    /** The same, as if the constraints of these names were not there. */
    public boolean provesNotNull(String column, Set<String> without) {
        return constraints.stream()
                .filter(TableConstraint::valid)
                .filter(c -> !without.contains(c.name()))
                .anyMatch(c ->
                        c.kind() == TableConstraint.Kind.NOT_NULL && c.columns().contains(column)
                                || c.condition() != null && c.condition().provesNotNull(column));
    }

    Table withColumns(List<TableColumn> changed) {
        return new Table(name, changed, constraints, indexes, partitioned, partitionOf, complete, origin);
    }

    Table withConstraints(List<TableConstraint> changed) {
        return new Table(name, columns, changed, indexes, partitioned, partitionOf, complete, origin);
    }

    Table withIndexes(List<TableIndex> changed) {
        return new Table(name, columns, constraints, changed, partitioned, partitionOf, complete, origin);
    }

    Table withoutIndex(String index) {
        return withIndexes(indexes.stream().filter(i -> !i.name().equals(index)).toList());
    }

    Table renamingIndex(String index, String to) {
        return withIndexes(indexes.stream()
                .map(i -> i.name().equals(index) ? new TableIndex(to, i.definition()) : i)
                .toList());
    }

    Table withName(Name changed) {
        return new Table(changed, columns, constraints, indexes, partitioned, partitionOf, complete, origin);
    }

    /** The same table after another one, or itself, was renamed. */
    Table renamingOther(Name from, Name to) {
        if (!from.equals(partitionOf) && foreignKeys().noneMatch(key -> from.equals(key.referenced()))) {
            return this;
        }
        return withPartitionOf(from.equals(partitionOf) ? to : partitionOf)
                .withConstraints(constraints.stream()
                        .map(c -> from.equals(c.referenced()) ? c.withReferenced(to) : c)
                        .toList());
    }

    Table withPartitionOf(@Nullable Name changed) {
        return new Table(name, columns, constraints, indexes, partitioned, changed, complete, origin);
    }

    Table changing(String column, Function<TableColumn, TableColumn> change) {
        return withColumns(columns.stream()
                .map(c -> c.name().equals(column) ? change.apply(c) : c)
                .toList());
    }
}
