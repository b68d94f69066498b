package dev.drydock.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is decided so far about the rows of a table. */
final class Draft {

    final TableShape shape;
    final Map<String, ColumnGroup> groups = new LinkedHashMap<>();
    final Map<String, Values> values = new HashMap<>();
    final Set<String> alwaysNull = new HashSet<>();

    private final Map<String, Limits> limits = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Function<String, Target> targets;

    /**
     * Nothing is decided yet.
     *
     * @param keys columns that identify rows
     * @param targets of each column
     */
    Draft(TableShape shape, Iterable<Set<String>> keys, Function<String, Target> targets) {
        this.shape = shape;
        this.targets = targets;
        shape.columns().stream().filter(Column::notNull).map(Column::name).forEach(known::add);
        known.addAll(shape.bounds().keySet());
        known.addAll(shape.nullsNotDistinct());
        for (Set<String> key : keys) {
            // In a key NULLs are as good as values, but only a profile tells that there are any.
            key.stream()
                    .filter(column -> key.size() > 1 || !targets.apply(column).profiled())
                    .forEach(known::add);
        }
    }

    /** Notes what conditions leave of columns. */
    void limit(Map<String, Limits> demanded) {
        demanded.forEach((column, limit) -> {
            limits.put(column, limit);
            if (limit.absent()) {
                alwaysNull.add(column);
            }
            if (limit.notNull()) {
                known.add(column);
            }
        });
    }

    Limits limits(String column) {
        return limits.getOrDefault(column, Limits.NONE);
    }

    /** What is wanted of the column. */
    Target target(String column) {
        Target wanted = targets.apply(column);
        return known.contains(column) ? wanted.known() : wanted;
    }

    boolean isOpen(String column) {
        return !groups.containsKey(column) && !alwaysNull.contains(column);
    }

    boolean isNullable(String column) {
        return shape.column(column).filter(found -> !found.notNull()).isPresent();
    }

    /** Gives a column values of its own, shared out where there are shares. */
    void own(String column, Values made, List<Share> shares) {
        values.put(column, made);
        ColumnGroup group = new ColumnGroup(made, target(column), shares);
        group.identifiedBy(Set.of(column));
        groups.put(column, group);
    }

    /** Gives columns values that belong together: those of one number. */
    void together(Map<String, Values> chosen) {
        Target target = chosen.keySet().stream()
                .map(this::target)
                .reduce((a, b) -> a.distinct() >= b.distinct() ? a : b)
                .orElseThrow();
        boolean sure = chosen.keySet().stream().anyMatch(known::contains);
        ColumnGroup group = new ColumnGroup(chosen.values().iterator().next(), sure ? target.known() : target);
        group.identifiedBy(chosen.keySet());
        chosen.keySet().forEach(column -> groups.put(column, group));
        values.putAll(chosen);
    }

    /** Notes that the server computes a column from another one, so that it tells rows apart as that does. */
    void take(String computed, String from) {
        ColumnGroup group = groups.get(from);
        if (group != null) {
            group.alias(computed, from);
            groups.put(computed, group);
        }
    }

    /** Lets a column have the same values as another one. */
    void follow(String column, String other) {
        ColumnGroup group = groups.get(other);
        if (group != null && !alwaysNull.contains(column)) {
            if (known.contains(column)) {
                group.target = group.target.known();
            }
            groups.put(column, group);
            group.alias(column, other);
            values.put(column, values.get(other));
        }
    }
}
