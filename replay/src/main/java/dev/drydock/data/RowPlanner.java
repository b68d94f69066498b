package dev.drydock.data;

import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for one table how its rows are made so that they satisfy its constraints, those to come included. */
final class RowPlanner {

    private final TableShape shape;
    private final TableRules rules;
    private final ColumnTargets targets;
    private final Set<String> chosen;
    private final Documents documents;
    private final Words words;
    private final long seed;
    private final Draft draft;
    private final References references;

    RowPlanner(
            TableShape shape,
            Map<Name, TableShape> others,
            Outlook outlook,
            ColumnTargets targets,
            ParentKeys parents,
            Documents documents,
            Words words,
            long seed) {
        this.shape = shape;
        this.targets = targets;
        this.chosen = targets.chosen(shape);
        this.rules = TableRules.of(shape, others, outlook).without(chosen);
        this.documents = documents;
        this.words = words;
        this.seed = seed;
        this.draft = new Draft(shape, rules.keys(), targets::of);
        this.references = new References(draft, rules, others, parents);
    }

    /**
     * Plans at most so many rows.
     *
     * @param all whether fewer will not do where the types of its keys are in the way
     */
    RowPlan plan(long wanted, boolean all) throws SQLException, UnfillableException {
        if (wanted > Distribution.MOST_ROWS) {
            throw new UnfillableException(
                    "%,d rows are asked for, and %,d are the most that are made"
                            .formatted(wanted, Distribution.MOST_ROWS),
                    "Ask for fewer rows of it.");
        }
        if (!references.none(chosen)) {
            throw new UnfillableException(
                    "values are supplied for columns of a foreign key",
                    "Take them away: rows get the keys of its parents.");
        }
        references.withoutParents();
        CheckSolver solver = new CheckSolver(shape, draft.alwaysNull);
        Demand demand = solver.solve(rules.columns(), rules.checks(), rules.coming());
        draft.limit(demand.limits());
        draft.alwaysNull.addAll(solver.evaded(demand));
        references.point();
        for (ColumnOrders order : ColumnOrders.of(demand.orders())) {
            compare(order, wanted);
        }
        for (Column column : shape.columns()) {
            if (draft.isOpen(column.name()) && !column.generated() && !references.mirrors(column.name())) {
                own(column, wanted);
            }
        }
        demand.orders().stream()
                .filter(order -> order.operator().equals("="))
                .forEach(order -> draft.follow(order.right(), order.left()));
        references.mirror();
        Identities identities = new Identities(draft);
        long rows = identities.identify(rules.keys(), wanted);
        if (all && rows < wanted && references.none(identities.narrowest())) {
            throw new UnfillableException(
                    "its key (%s) has room for %,d rows, and %,d are asked for"
                            .formatted(String.join(", ", identities.narrowest()), rows, wanted),
                    "Ask for fewer rows of it.");
        }
        identities.draw(rows, Draw.mixed(seed));
        return new RowPlan(rows, fields(rows));
    }

    /** Gives columns that are compared with each other values that satisfy it. */
    private void compare(ColumnOrders order, long wanted) throws UnfillableException {
        List<String> columns = order.ranks().keySet().stream()
                .filter(column -> !draft.alwaysNull.contains(column))
                .sorted()
                .toList();
        if (columns.size() < 2) {
            return;
        }
        Optional<Values> all = compared(columns);
        for (String column : columns) {
            if (all.isPresent() && all.get().size() >= order.stretches()) {
                draft.own(column, order.of(column, all.get(), wanted), List.of());
            } else if (draft.isOpen(column) && draft.isNullable(column)) {
                draft.alwaysNull.add(column);
            }
        }
    }

    /** Values that all of the columns can have. */
    private Optional<Values> compared(List<String> columns) throws UnfillableException {
        if (columns.stream().allMatch(draft.values::containsKey)) {
            List<Values> known =
                    columns.stream().map(draft.values::get).distinct().toList();
            return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        }
        Optional<ColumnType> type =
                columns.stream().allMatch(draft::isOpen) ? shape.commonType(columns) : Optional.empty();
        Limits both = columns.stream().map(draft::limits).reduce(Limits.NONE, Limits::and);
        return type.isPresent() && both.satisfiable()
                ? new TypeValues(type.get(), both, List.of(), false, Target.USUAL)
                        .of(words.of(shape.name().name(), columns.get(0)))
                : Optional.empty();
    }

    private void own(Column column, long rows) throws SQLException, UnfillableException {
        String name = column.name();
        boolean key = rules.keys().contains(Set.of(name));
        Optional<Values> made = made(column, key, rows);
        if (made.isPresent()) {
            draft.own(name, made.get(), targets.shares(shape.bounds().getOrDefault(name, List.of()), made.get()));
            shape.columns().stream()
                    .filter(taker -> Documents.takes(taker, column))
                    .forEach(taker -> draft.take(taker.name(), name));
        } else if (!column.notNull() && !key) {
            draft.alwaysNull.add(name);
        } else if (!column.hasDefault() || key) {
            throw new UnfillableException(
                    "no values are known for %s, of type %s"
                            .formatted(name, column.type().name()),
                    UnfillableException.LIST_VALUES);
        }
    }

    private Optional<Values> made(Column column, boolean key, long rows) throws SQLException, UnfillableException {
        Optional<Values> chosen = targets.values(column);
        Optional<Values> made = chosen.isPresent() ? chosen : documents.of(shape, column, rules.keys());
        if (made.isPresent()) {
            return made;
        }
        List<PartitionBound> bounds = shape.bounds().getOrDefault(column.name(), List.of());
        boolean identifying = rules.keys().stream().anyMatch(one -> one.contains(column.name()));
        Target wanted = draft.target(column.name());
        Target target = identifying ? wanted.identifying() : wanted;
        return new TypeValues(column.type(), draft.limits(column.name()), bounds, key, key ? target.even(rows) : target)
                .of(words.of(shape.name().name(), column.name()));
    }

    private List<RowPlan.Field> fields(long rows) {
        List<RowPlan.Field> trees = references.trees(rows);
        List<RowPlan.Field> fields = new ArrayList<>(trees);
        for (Column column : shape.columns()) {
            String name = column.name();
            boolean done = trees.stream().anyMatch(tree -> tree.column().equals(name));
            @Nullable ColumnGroup group = draft.groups.get(name);
            if (done || column.generated()) {
                continue;
            }
            if (draft.alwaysNull.contains(name)) {
                fields.add(RowPlan.Field.alwaysNull(name));
            } else if (group != null && group.draw != null) {
                boolean nullable = group.target.nullFraction() > 0;
                fields.add(new RowPlan.Field(name, draft.values.get(name), group.draw, nullable));
            }
        }
        return fields;
    }
}
