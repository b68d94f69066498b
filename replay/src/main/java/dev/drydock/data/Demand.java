package dev.drydock.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to satisfy a condition.
 *
 * @param limits by column; {@code value} for the value of a domain
 * @param orders between columns
 * @param unclear names in what was not understood, some of which are columns
 */
record Demand(Map<String, Limits> limits, List<Order> orders, Set<String> unclear) {

    static final Demand NONE = new Demand(Map.of(), List.of(), Set.of());

    /** Two columns and one of {@code = <> < <=}. */
    record Order(String left, String operator, String right) {}

    Demand {
        limits = Map.copyOf(limits);
        orders = List.copyOf(orders);
        unclear = Set.copyOf(unclear);
    }

    static Demand on(String column, Limits limits) {
        return new Demand(Map.of(column, limits), List.of(), Set.of());
    }

    static Demand on(Order order) {
        return new Demand(Map.of(), List.of(order), Set.of());
    }

    static Demand unclear(Set<String> names) {
        return new Demand(Map.of(), List.of(), names);
    }

    /** Both at once. */
    Demand and(Demand other) {
        Map<String, Limits> allLimits = new HashMap<>(limits);
        other.limits.forEach((column, limit) -> allLimits.merge(column, limit, Limits::and));
        List<Order> allOrders = new ArrayList<>(orders);
        allOrders.addAll(other.orders);
        Set<String> allUnclear = new HashSet<>(unclear);
        allUnclear.addAll(other.unclear);
        return new Demand(allLimits, allOrders, allUnclear);
    }

    /** What is left of it for those who supply the values of these columns themselves. */
    Demand without(Set<String> columns) {
        Map<String, Limits> others = new HashMap<>(limits);
        others.keySet().removeAll(columns);
        List<Order> rest = orders.stream()
                .filter(order -> !columns.contains(order.left()) && !columns.contains(order.right()))
                .toList();
        Set<String> doubtful = new HashSet<>(unclear);
        doubtful.removeAll(columns);
        return new Demand(others, rest, doubtful);
    }

    /** The same where the condition has to be true: a NULL would not do. */
    Demand known() {
        Map<String, Limits> known = new HashMap<>(limits);
        known.replaceAll((column, limit) -> limit.absent() ? limit : limit.and(Limits.known()));
        for (Order order : orders) {
            known.merge(order.left(), Limits.known(), Limits::and);
            known.merge(order.right(), Limits.known(), Limits::and);
        }
        return new Demand(known, orders, unclear);
    }

    /** Whether it asks anything of the column. */
    boolean mentions(String column) {
        return limits.containsKey(column)
                || unclear.contains(column)
                || orders.stream()
                        .anyMatch(order ->
                                order.left().equals(column) || order.right().equals(column));
    }

    /** How much it takes from the rows: less is better. */
    int cost() {
        long absent = limits.values().stream().filter(Limits::absent).count();
        return (int) absent + 100 * unclear.size();
    }
}
