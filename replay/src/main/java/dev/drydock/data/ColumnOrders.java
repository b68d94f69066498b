package dev.drydock.data;

import dev.drydock.data.Demand.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns whose values are compared with each other, each of which gets a stretch of the values of all of them.
 *
 * <p>What is in an earlier stretch is smaller, and different, from what is in a later one, so that one stretch for each rank
 * satisfies {@code <}, {@code <=} and {@code <>}.
 *
 * @param ranks from 0, by column
 */
record ColumnOrders(Map<String, Integer> ranks) {

    ColumnOrders {
        ranks = Map.copyOf(ranks);
    }

    /** One for each set of columns that are compared with each other; columns that are to be equal share a rank. */
    static List<ColumnOrders> of(List<Order> orders) {
        List<ColumnOrders> all = new ArrayList<>();
        List<Order> rest = new ArrayList<>(orders);
        while (!rest.isEmpty()) {
            Set<String> linked = new LinkedHashSet<>(List.of(rest.get(0).left()));
            List<Order> mine = new ArrayList<>();
            while (mine.addAll(rest.stream()
                    .filter(order -> linked.contains(order.left()) || linked.contains(order.right()))
                    .toList())) {
                rest.removeAll(mine);
                mine.forEach(order -> linked.addAll(List.of(order.left(), order.right())));
            }
            ranked(mine, linked).ifPresent(all::add);
        }
        return all;
    }

    int stretches() {
        return ranks.values().stream().mapToInt(rank -> rank + 1).max().orElse(1);
    }

    /** The stretch of a column, with at least so many values if there are that many. */
    Values of(String column, Values all, long least) {
        long size = Math.min(all.size() / stretches(), Math.max(all.usual(), least));
        return new SlicedValues(all, ranks.get(column) * size, size);
    }

    /** Empty if the comparisons go in a circle. */
    private static Optional<ColumnOrders> ranked(List<Order> orders, Set<String> columns) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        columns.forEach(column -> ranks.put(column, 0));
        List<Order> different =
                orders.stream().filter(order -> order.operator().equals("<>")).toList();
        if (!settle(orders, ranks)) {
            return Optional.empty();
        }
        for (Order order : different) {
            if (ranks.get(order.left()).equals(ranks.get(order.right()))) {
                Map<String, Integer> before = new HashMap<>(ranks);
                ranks.merge(order.right(), 1, Integer::sum);
                if (!settle(orders, ranks)) {
                    ranks.putAll(before);
                    ranks.merge(order.left(), 1, Integer::sum);
                    if (!settle(orders, ranks)) {
                        return Optional.empty();
                    }
                }
            }
        }
        boolean satisfied =
                different.stream().noneMatch(order -> ranks.get(order.left()).equals(ranks.get(order.right())));
        return satisfied ? Optional.of(new ColumnOrders(ranks)) : Optional.empty();
    }

    /** Raises ranks until each column is above those that are smaller; false if that has no end. */
    private static boolean settle(List<Order> orders, Map<String, Integer> ranks) {
        for (int round = 0; round <= ranks.size() + 1; round++) {
            boolean changed = false;
            for (Order order : orders) {
                int left = ranks.get(order.left());
                int right = ranks.get(order.right());
                if (order.operator().equals("=") && left != right) {
                    ranks.put(left < right ? order.left() : order.right(), Math.max(left, right));
                    changed = true;
                } else if (order.operator().startsWith("<") && !order.operator().equals("<>") && right <= left) {
                    ranks.put(order.right(), left + 1);
                    changed = true;
                }
            }
            if (!changed) {
                return true;
            }
        }
        return false;
    }
}
