package dev.drydock.data;

import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for one table how its rows are made so that they satisfy its constraints, those to come included. */
final class RowPlanner {

    private final TableShape shape;
    private final Map<Name, TableShape> others;
    private final TableRules rules;
    private final ParentKeys parents;
    private final Documents documents;
    private final Words words;
    private final long seed;
    private final Map<String, Limits> limits = new HashMap<>();
    private final Map<String, ColumnGroup> groups = new LinkedHashMap<>();
    private final Set<String> alwaysNull = new HashSet<>();
    private final Map<String, String> mirrors = new LinkedHashMap<>();
    private final Set<ForeignKey> referenced = new LinkedHashSet<>();

    private final Map<String, Values> values = new HashMap<>();

    RowPlanner(
            TableShape shape,
            Map<Name, TableShape> others,
            Outlook outlook,
            ParentKeys parents,
            Documents documents,
            Words words,
            long seed) {
        this.shape = shape;
        this.others = others;
        this.rules = TableRules.of(shape, others, outlook);
        this.parents = parents;
        this.documents = documents;
        this.words = words;
        this.seed = seed;
    }

    /** Plans at most so many rows. */
    RowPlan plan(long wanted) throws SQLException, UnfillableException {
        for (ForeignKey key : rules.foreignKeys()) {
            if (isOwn(key) || !others.containsKey(key.parent()) || sample(key).isEmpty()) {
                withoutParent(key);
            }
        }
        CheckSolver solver = new CheckSolver(shape, alwaysNull);
        Demand demand = solver.solve(rules.columns(), rules.checks(), rules.coming());
        demand.limits().forEach((column, limit) -> {
            limits.put(column, limit);
            if (limit.absent()) {
                alwaysNull.add(column);
            }
        });
        alwaysNull.addAll(solver.evaded(demand));
        for (ForeignKey key : rules.foreignKeys()) {
            reference(key);
        }
        for (ColumnOrders order : ColumnOrders.of(demand.orders())) {
            compare(order, wanted);
        }
        for (Column column : shape.columns()) {
            if (isOpen(column.name()) && !column.generated() && !mirrors.containsKey(column.name())) {
                own(column);
            }
        }
        demand.orders().stream()
                .filter(order -> order.operator().equals("="))
                .forEach(order -> follow(order.right(), order.left()));
        mirrors.forEach(this::follow);
        long rows = wanted;
        for (Set<String> key : rules.keys()) {
            rows = Math.min(rows, identify(key, rows));
        }
        return new RowPlan(rows, fields());
    }

    private boolean isOwn(ForeignKey key) {
        return key.parent().equals(shape.name());
    }

    private boolean isOpen(String column) {
        return !groups.containsKey(column) && !alwaysNull.contains(column);
    }

    /** The values of the parents' columns; empty if there are none. */
    private List<Values> sample(ForeignKey key) throws SQLException {
        boolean identifies = rules.keys().stream().anyMatch(own -> own.stream().anyMatch(key.columns()::contains));
        return parents.of(key, identifies ? shape.name() : null);
    }

    private void reference(ForeignKey key) throws SQLException, UnfillableException {
        List<String> open = key.columns().stream().filter(this::isOpen).toList();
        if (isOwn(key)
                || !others.containsKey(key.parent())
                || key.columns().stream().anyMatch(alwaysNull::contains)) {
            return;
        }
        if (open.size() == key.columns().size()) {
            List<Values> sample = sample(key);
            Map<String, Values> chosen = new LinkedHashMap<>();
            for (int i = 0; i < sample.size(); i++) {
                chosen.put(key.columns().get(i), sample.get(i));
            }
            together(chosen);
            referenced.add(key);
        } else if (!share(key) && !open.isEmpty()) {
            withoutParent(key);
        }
    }

    private void together(Map<String, Values> chosen) {
        ColumnGroup group = new ColumnGroup(chosen.values().iterator().next());
        chosen.keySet().forEach(column -> groups.put(column, group));
        values.putAll(chosen);
    }

    /** Lets a foreign key and the one that it shares columns with point to parents that agree in them. */
    private boolean share(ForeignKey key) throws SQLException {
        for (ForeignKey other : referenced) {
            boolean covers = key.columns().stream()
                    .allMatch(column -> isOpen(column) || other.columns().contains(column));
            if (covers) {
                boolean wider = key.columns().size() > other.columns().size();
                Map<String, Values> both = wider ? parents.of(key, other) : parents.of(other, key);
                if (!both.isEmpty()) {
                    together(both);
                    referenced.remove(other);
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * With a NULL in it a foreign key points nowhere and is satisfied (manual, 5.5.5 Foreign Keys); where that is not possible
     * rows point to themselves.
     */
    private void withoutParent(ForeignKey key) throws UnfillableException {
        Optional<String> nullable = key.columns().stream()
                .filter(this::isOpen)
                .filter(name ->
                        shape.column(name).filter(column -> !column.notNull()).isPresent())
                .findFirst();
        if (key.columns().stream().anyMatch(alwaysNull::contains)) {
            return;
        }
        if (nullable.isPresent()) {
            alwaysNull.add(nullable.get());
        } else if (isOwn(key)) {
            for (int i = 0; i < key.columns().size(); i++) {
                if (!key.columns().get(i).equals(key.parentColumns().get(i))) {
                    mirrors.put(key.columns().get(i), key.parentColumns().get(i));
                }
            }
        } else if (shape.foreignKeys().contains(key)) {
            throw new UnfillableException(
                    key.columns().stream().allMatch(this::isOpen)
                            ? key.parent() + ", which it references, has no rows"
                            : "its foreign key (%s) to %s shares columns with another one"
                                    .formatted(String.join(", ", key.columns()), key.parent()));
        }
    }

    /** Gives columns that are compared with each other values that satisfy it. */
    private void compare(ColumnOrders order, long wanted) throws UnfillableException {
        List<String> columns = order.ranks().keySet().stream()
                .filter(column -> !alwaysNull.contains(column))
                .sorted()
                .toList();
        if (columns.size() < 2) {
            return;
        }
        Optional<Values> all;
        if (columns.stream().allMatch(values::containsKey)) {
            List<Values> known = columns.stream().map(values::get).distinct().toList();
            all = known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        } else {
            Optional<ColumnType> type =
                    columns.stream().allMatch(this::isOpen) ? shape.commonType(columns) : Optional.empty();
            Limits both = columns.stream()
                    .map(column -> limits.getOrDefault(column, Limits.NONE))
                    .reduce(Limits.NONE, Limits::and);
            all = type.isPresent() && both.satisfiable()
                    ? new TypeValues(type.get(), both, List.of(), false)
                            .of(words.of(shape.name().name(), columns.get(0)))
                    : Optional.empty();
        }
        for (String column : columns) {
            if (all.isPresent() && all.get().size() >= order.stretches()) {
                values.put(column, order.of(column, all.get(), wanted));
                groups.put(column, new ColumnGroup(values.get(column)));
            } else if (isOpen(column)
                    && shape.column(column).filter(c -> !c.notNull()).isPresent()) {
                alwaysNull.add(column);
            }
        }
    }

    /** Lets a column have the same values as another one. */
    private void follow(String column, String other) {
        ColumnGroup group = groups.get(other);
        if (group != null && !alwaysNull.contains(column)) {
            groups.put(column, group);
            values.put(column, values.get(other));
        }
    }

    private void own(Column column) throws SQLException, UnfillableException {
        boolean key = rules.keys().contains(Set.of(column.name()));
        List<PartitionBound> bounds = shape.bounds().getOrDefault(column.name(), List.of());
        Optional<Values> made = documents.of(shape, column, rules.keys());
        if (made.isEmpty()) {
            made = new TypeValues(column.type(), limits.getOrDefault(column.name(), Limits.NONE), bounds, key)
                    .of(words.of(shape.name().name(), column.name()));
        }
        if (made.isPresent()) {
            values.put(column.name(), made.get());
            groups.put(column.name(), new ColumnGroup(made.get()));
            shape.columns().stream()
                    .filter(taker -> Documents.takes(taker, column))
                    .forEach(taker -> groups.put(taker.name(), groups.get(column.name())));
        } else if (!column.notNull() && !key) {
            alwaysNull.add(column.name());
        } else if (!column.hasDefault() || key) {
            throw new UnfillableException("no values are known for %s, of type %s"
                    .formatted(column.name(), column.type().name()));
        }
    }

    /** Lets a key identify rows; returns how many there can be. */
    private long identify(Set<String> key, long rows) throws UnfillableException {
        if (key.stream().anyMatch(alwaysNull::contains)) {
            return rows;
        }
        List<ColumnGroup> parts = key.stream()
                .map(groups::get)
                .filter(group -> group != null)
                .distinct()
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.counting)) {
            return rows;
        }
        ColumnGroup largest =
                parts.stream().reduce((a, b) -> b.size > a.size ? b : a).orElseThrow();
        boolean free = parts.size() > 1 && parts.stream().allMatch(part -> part.draw == null);
        // Combinations begin with the first values of each column: all rows would be in the first partition.
        boolean spread = largest.size >= rows && parts.stream().anyMatch(this::choosesPartition);
        if (free && !spread && (ColumnGroup.combinations(parts) >= rows || largest.size < rows)) {
            ColumnGroup.combine(parts);
            return Math.min(rows, ColumnGroup.combinations(parts));
        }
        // It may be part of the combinations of another key: those stay different when it alone is.
        largest.draw = choosesPartition(largest) ? Draw.spread(Math.max(1, largest.size / rows)) : Draw.counting();
        largest.counting = true;
        return Math.min(rows, largest.size);
    }

    private boolean choosesPartition(ColumnGroup group) {
        return shape.bounds().keySet().stream().anyMatch(column -> groups.get(column) == group);
    }

    private List<RowPlan.Field> fields() {
        List<RowPlan.Field> fields = new ArrayList<>();
        for (Column column : shape.columns()) {
            String name = column.name();
            ColumnGroup group = groups.get(name);
            if (alwaysNull.contains(name) && !column.generated()) {
                fields.add(RowPlan.Field.alwaysNull(name));
            } else if (group != null && !column.generated()) {
                if (group.draw == null) {
                    group.draw = Draw.scattered(Draw.mixed(seed ^ name.hashCode()), group.usual);
                }
                fields.add(new RowPlan.Field(name, values.get(name), group.draw, nullSeed(column)));
            }
        }
        return fields;
    }

    private @Nullable Long nullSeed(Column column) {
        boolean always = column.notNull()
                || limits.getOrDefault(column.name(), Limits.NONE).notNull()
                || rules.keys().stream().anyMatch(key -> key.contains(column.name()))
                || shape.bounds().containsKey(column.name());
        return always ? null : Long.valueOf(Draw.mixed(~seed ^ column.name().hashCode()));
    }
}
