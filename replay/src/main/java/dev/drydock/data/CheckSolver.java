package dev.drydock.data;

import dev.drydock.data.TableShape.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses for each condition on a table one of the ways to satisfy it, so that the chosen ones go together. */
final class CheckSolver {

    /** Combinations that are tried at most. */
    private static final int MOST = 10_000;

    private final TableShape shape;
    private final Set<String> absent;
    private final List<Check> checks;
    private final List<List<Demand>> ways = new ArrayList<>();
    private int tried;
    private int deepest;

    /**
     * Solves the conditions of a table.
     *
     * @param absent columns that can only be NULL
     * @param checks of the table, now and later
     */
    CheckSolver(TableShape shape, Set<String> absent, List<Check> checks) {
        this.shape = shape;
        this.absent = Set.copyOf(absent);
        this.checks = List.copyOf(checks);
        checks.forEach(check -> ways.add(CheckReader.of(check.condition())));
    }

    /**
     * What rows have to satisfy in all.
     *
     * @param base what they have to satisfy anyway
     * @throws UnfillableException naming the condition that cannot be satisfied together with the others
     */
    Demand solve(Demand base) throws UnfillableException {
        deepest = -1;
        Optional<Demand> solution = from(0, base);
        if (solution.isEmpty()) {
            throw new UnfillableException(
                    deepest < 0
                            ? "the conditions of its columns' domains leave no value"
                            : "no values satisfy its check constraint %s together with its other constraints"
                                    .formatted(checks.get(Math.min(deepest, checks.size() - 1))
                                            .name()));
        }
        return solution.get();
    }

    private Optional<Demand> from(int index, Demand demand) {
        if (tried++ > MOST || !possible(demand)) {
            return Optional.empty();
        }
        deepest = Math.max(deepest, index);
        if (index == checks.size()) {
            return Optional.of(demand);
        }
        for (Demand way : ways.get(index)) {
            Optional<Demand> solution = from(index + 1, demand.and(way));
            if (solution.isPresent()) {
                return solution;
            }
        }
        return Optional.empty();
    }

    private boolean possible(Demand demand) {
        return demand.limits().entrySet().stream()
                .allMatch(entry -> shape.column(entry.getKey())
                        .map(column -> possible(column, entry.getValue()))
                        .orElse(true));
    }

    private boolean possible(Column column, Limits limits) {
        boolean nullable = !column.notNull() && !shape.bounds().containsKey(column.name());
        if (limits.absent() && !nullable
                || limits.notNull() && absent.contains(column.name())
                || !limits.satisfiable() && !(nullable && !limits.notNull() && limits.absent())) {
            return false;
        }
        List<String> labels = column.type().labels();
        return limits.absent() || labels.isEmpty() || labels.stream().anyMatch(limits::allow);
    }

    /** The columns of which nothing is known and that may be NULL instead. */
    Set<String> evaded(Demand demand) {
        Set<String> evaded = new HashSet<>();
        for (Column column : shape.columns()) {
            Limits limits = demand.limits().getOrDefault(column.name(), Limits.NONE);
            if (demand.unclear().contains(column.name()) && !column.notNull() && !limits.notNull()) {
                evaded.add(column.name());
            }
        }
        return evaded;
    }
}
