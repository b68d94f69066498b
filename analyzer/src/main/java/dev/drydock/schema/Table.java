package dev.drydock.schema;

import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that exists.
 *
 * @param name with its schema
 * @param columns in order
 * @param constraints in the order of their making
 * @param indexes those of constraints included
 * @param triggers its triggers, policies and rules
 * @param shape how it is stored and to whom it belongs
 * @param complete false where columns may exist that nobody wrote down, as with CREATE TABLE AS
 * @param origin the statement that created it, whatever it was called then
 */
public record Table(
        Name name,
        List<TableColumn> columns,
        List<TableConstraint> constraints,
        List<TableIndex> indexes,
        List<Trigger> triggers,
        Shape shape,
        boolean complete,
        Statement origin)
        implements Relation {

    /**
     * How a table is stored and to whom it belongs.
     *
     * @param persistence {@code ""}, {@code TEMPORARY} or {@code UNLOGGED}
     * @param foreign whether its rows live on another server
     * @param partitionBy the text behind PARTITION BY, or null
     * @param partitionOf the table of which it is a partition, or null
     * @param bound the text of FOR VALUES or DEFAULT, or null
     * @param inherits the parents of INHERITS, in order
     */
    public record Shape(
            String persistence,
            boolean foreign,
            @Nullable String partitionBy,
            @Nullable Name partitionOf,
            @Nullable String bound,
            List<Name> inherits) {

        public Shape {
            inherits = List.copyOf(inherits);
        }

        Shape withPersistence(String changed) {
            return new Shape(changed, foreign, partitionBy, partitionOf, bound, inherits);
        }

        Shape withPartitionOf(@Nullable Name changed, @Nullable String changedBound) {
            return new Shape(persistence, foreign, partitionBy, changed, changedBound, inherits);
        }

        Shape withInherits(List<Name> changed) {
            return new Shape(persistence, foreign, partitionBy, partitionOf, bound, changed);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /** Tells whether it has PARTITION BY. */
    public boolean partitioned() {
        return shape.partitionBy() != null;
    }

    /** The table of which it is a partition, or null. */
    public @Nullable Name partitionOf() {
        return shape.partitionOf();
    }

    /** The tables from which it inherits, the one of which it is a partition included. */
    public List<Name> parents() {
        return shape.partitionOf() == null ? shape.inherits() : List.of(shape.partitionOf());
    }

    /** The column of this name. */
    public Optional<TableColumn> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The constraint of this name. */
    public Optional<TableConstraint> constraint(String constraint) {
        return constraints.stream().filter(c -> c.name().equals(constraint)).findFirst();
    }

    /** The index of this name. */
    public Optional<TableIndex> index(String index) {
        return indexes.stream().filter(i -> i.name().equals(index)).findFirst();
    }

    /** The foreign keys of this table. */
    public Stream<TableConstraint> foreignKeys() {
        return constraints.stream().filter(c -> c.kind() == TableConstraint.Kind.FOREIGN_KEY);
    }

    /** The columns of its primary key; empty where it is known to have none. */
    public List<String> primaryKey() {
        return constraints.stream()
                .filter(c -> c.kind() == TableConstraint.Kind.PRIMARY_KEY)
                .findFirst()
                .map(TableConstraint::columns)
                .orElse(List.of());
    }

    /** Tells whether NOT NULL or a valid CHECK proves that the column holds no NULL; SET NOT NULL then reads no row (12). */
    public boolean provesNotNull(String column) {
        return provesNotNull(column, Set.of());
    }

    /** The same, as if the constraints of these names were not there. */
    public boolean provesNotNull(String column, Set<String> without) {
        boolean marked = column(column).filter(TableColumn::notNull).isPresent();
        boolean doubtful = constraints.stream()
                .filter(c ->
                        c.kind() == TableConstraint.Kind.NOT_NULL && c.columns().contains(column))
                .anyMatch(c -> !c.valid() || without.contains(c.name()));
        return marked && !doubtful
                || constraints.stream()
                        .filter(TableConstraint::valid)
                        .filter(c -> !without.contains(c.name()) && c.columns().contains(column))
                        .anyMatch(c -> c.condition() != null && c.condition().provesNotNull(column));
    }

    @Override
    public Set<Reference> uses() {
        Set<Reference> uses = new LinkedHashSet<>();
        columns.forEach(column -> uses.addAll(column.uses()));
        constraints.forEach(constraint -> uses.addAll(constraint.uses()));
        indexes.forEach(index -> uses.addAll(index.uses()));
        triggers.forEach(trigger -> uses.addAll(trigger.uses()));
        parents().forEach(parent -> uses.add(Reference.relation(parent)));
        uses.remove(reference());
        return uses;
    }

    Table withName(Name changed) {
        return new Table(changed, columns, constraints, indexes, triggers, shape, complete, origin);
    }

    Table withColumns(List<TableColumn> changed) {
        return new Table(name, changed, constraints, indexes, triggers, shape, complete, origin);
    }

    Table withConstraints(List<TableConstraint> changed) {
        return new Table(name, columns, changed, indexes, triggers, shape, complete, origin);
    }

    Table withIndexes(List<TableIndex> changed) {
        return new Table(name, columns, constraints, changed, triggers, shape, complete, origin);
    }

    Table withTriggers(List<Trigger> changed) {
        return new Table(name, columns, constraints, indexes, changed, shape, complete, origin);
    }

    Table withShape(Shape changed) {
        return new Table(name, columns, constraints, indexes, triggers, changed, complete, origin);
    }

    Table withComplete(boolean changed) {
        return new Table(name, columns, constraints, indexes, triggers, shape, changed, origin);
    }

    Table plus(TableColumn column) {
        return withColumns(Lists.plus(columns, column));
    }

    Table plus(TableConstraint constraint) {
        return withConstraints(Lists.plus(constraints, constraint));
    }

    Table plus(TableIndex index) {
        return withIndexes(Lists.plus(indexes, index));
    }

    Table changingColumn(String column, UnaryOperator<TableColumn> change) {
        return withColumns(Lists.changing(columns, c -> c.name().equals(column), change));
    }

    Table changingConstraint(String constraint, UnaryOperator<TableConstraint> change) {
        return withConstraints(Lists.changing(constraints, c -> c.name().equals(constraint), change));
    }

    Table changingIndex(String index, UnaryOperator<TableIndex> change) {
        return withIndexes(Lists.changing(indexes, i -> i.name().equals(index), change));
    }

    /** The same table without some constraints and the indexes behind them. */
    Table withoutConstraints(Predicate<TableConstraint> which) {
        Set<String> behind = new LinkedHashSet<>();
        constraints.stream().filter(c -> c.index() != null && which.test(c)).forEach(c -> behind.add(c.index() + ""));
        return withConstraints(Lists.without(constraints, which))
                .withIndexes(Lists.without(indexes, i -> behind.contains(i.name())));
    }
}
