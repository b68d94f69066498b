package dev.drydock.data;

import dev.drydock.data.TableShape.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses for each condition on a table one of the ways to satisfy it, so that the chosen ones go together. */
final class CheckSolver {

    /** Combinations that are tried at most. */
    private static final int MOST = 10_000;

    private final TableShape shape;
    private final Set<String> absent;
    private List<Check> checks = List.of();
    private List<List<Demand>> ways = List.of();
    private int tried;
    private int deepest;

    /**
     * Solves the conditions of a table.
     *
     * @param absent columns that can only be NULL
     */
    CheckSolver(TableShape shape, Set<String> absent) {
        this.shape = shape;
        this.absent = Set.copyOf(absent);
    }

    /**
     * What rows have to satisfy in all.
     *
     * @param base what they have to satisfy anyway
     * @param now conditions of the table
     * @param coming conditions that are passed over where they contradict those of now
     * @throws UnfillableException naming the condition that cannot be satisfied together with the others
     */
    Demand solve(Demand base, List<Check> now, List<Check> coming) throws UnfillableException {
        Optional<Demand> both =
                solution(base, Stream.concat(now.stream(), coming.stream()).toList());
        Optional<Demand> solution = both.isPresent() ? both : solution(base, now);
        if (solution.isEmpty()) {
            throw new UnfillableException(
                    deepest < 0
                            ? "the conditions of its columns' domains leave no value"
                            : "no values satisfy its check constraint %s together with its other constraints"
                                    .formatted(checks.get(Math.min(deepest, checks.size() - 1))
                                            .name()),
                    UnfillableException.LIST_VALUES);
        }
        return solution.get();
    }

    private Optional<Demand> solution(Demand base, List<Check> wanted) {
        checks = wanted;
        ways = wanted.stream().map(check -> CheckReader.of(check.condition())).toList();
        tried = 0;
        deepest = -1;
        return from(0, base);
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
        boolean refused = limits.absent() && !nullable || limits.notNull() && absent.contains(column.name());
        if (refused || !limits.satisfiable()) {
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
            if (demand.unclear().contains(column.name())
                    && !column.notNull()
                    && !limits.notNull()
                    && !shape.bounds().containsKey(column.name())) {
                evaded.add(column.name());
            }
        }
        return evaded;
    }
}
