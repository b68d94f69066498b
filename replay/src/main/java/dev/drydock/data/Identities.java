package dev.drydock.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lets the keys of a table identify its rows. */
final class Identities {

    private final Draft draft;
    private final List<Combination> combinations = new ArrayList<>();
    private Set<String> narrowest = Set.of();

    Identities(Draft draft) {
        this.draft = draft;
    }

    /** Decides which columns tell rows apart; returns how many rows there can be. */
    long identify(List<Set<String>> keys, long wanted) {
        long rows = wanted;
        for (Set<String> key : keys) {
            long room = identify(key, rows);
            if (room < rows) {
                rows = room;
                narrowest = key;
            }
        }
        return rows;
    }

    /** The key that leaves room for fewer rows than wanted, and than every other one. */
    Set<String> narrowest() {
        return narrowest;
    }

    private long identify(Set<String> key, long rows) {
        if (key.stream().anyMatch(draft.alwaysNull::contains)) {
            return rows;
        }
        List<ColumnGroup> parts = key.stream()
                .map(draft.groups::get)
                .filter(group -> group != null && group.tellsApart(key))
                .distinct()
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.unique)) {
            return rows;
        }
        ColumnGroup largest =
                parts.stream().reduce((a, b) -> b.size > a.size ? b : a).orElseThrow();
        boolean free = parts.size() > 1 && parts.stream().noneMatch(part -> part.combined);
        // Combinations begin with the first values of each column: all rows would be in the first partition.
        boolean spread = largest.size >= rows && parts.stream().anyMatch(this::choosesPartition);
        if (free && !spread) {
            Combination combination = combination(parts);
            if (combination.most() >= rows || largest.size < rows) {
                parts.forEach(part -> part.combined = true);
                combinations.add(combination);
                return Math.min(rows, combination.most());
            }
        }
        // It may be part of the combinations of another key: those stay different when it alone is.
        combinations.removeIf(other -> other.lead() == largest || other.others().contains(largest));
        largest.unique = true;
        return Math.min(rows, largest.size);
    }

    /** The column with the most values leads; columns of one value each are in the way of nobody. */
    private static Combination combination(List<ColumnGroup> parts) {
        List<ColumnGroup> sorted = parts.stream()
                .sorted(Comparator.comparingLong(ColumnGroup::choice).reversed())
                .toList();
        return new Combination(sorted.get(0), sorted.subList(1, sorted.size()));
    }

    private boolean choosesPartition(ColumnGroup group) {
        return draft.shape.bounds().keySet().stream().anyMatch(column -> draft.groups.get(column) == group);
    }

    /** Gives all columns their draws. */
    void draw(long rows, long seed) {
        for (Combination combination : combinations) {
            combination.draw(rows, seed);
        }
        draft.groups.forEach((column, group) -> {
            if (group.draw == null) {
                long own = seed ^ column.hashCode();
                if (group.unique) {
                    group.drawUnique(rows, choosesPartition(group), own);
                } else {
                    group.draw = group.distribution(rows, own);
                }
            }
        });
    }
}
