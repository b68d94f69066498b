package dev.drydock.probe;

import dev.drydock.DrydockException;
import dev.drydock.config.WorkloadStatement;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The application's own statements, which take the places of the built-in readers and writers of their tables.
 *
 * <p>All of them run for every migration that finds their tables: what a statement has to wait for is often not its own table but a
 * parent, a partition or a table that it joins.
 */
public final class Workload {

    /** No statement: all probes are the built-in ones. */
    public static final Workload NONE = new Workload(List.of(), word -> false);

    /** Each has a session of its own; a server has 100 as a rule. */
    private static final int MOST_STATEMENTS = 32;

    /** As many a second as the built-in probes send at the most, so that the machine is left to the migration. */
    private static final double MOST_PER_SECOND = 1_000;

    private final List<WorkloadStatement> statements;
    private final Predicate<String> mentioned;

    /**
     * A statement whose table is there.
     *
     * @param perSecond how often it runs
     * @param note what is not as it was asked for; null if all is
     */
    record Placed(
            WorkloadStatement statement,
            ProbedTable table,
            double perSecond,
            @Nullable String note) {}

    /**
     * Takes the statements.
     *
     * @param mentioned tells whether any migration of the history mentions a name: what it makes later, or has removed, is no error of
     *     the statement's
     * @throws DrydockException if there are more than a server has sessions for
     */
    public Workload(List<WorkloadStatement> statements, Predicate<String> mentioned) {
        if (statements.size() > MOST_STATEMENTS) {
            throw new DrydockException(
                    "%s: The workload has %d statements, and a replay runs %d at the most. Leave out those that lock the same tables in the same way."
                            .formatted(statements.get(MOST_STATEMENTS).place(), statements.size(), MOST_STATEMENTS));
        }
        this.statements = List.copyOf(statements);
        this.mentioned = mentioned;
    }

    /** Those whose tables exist, slower if they are too many a second. */
    List<Placed> on(Map<Name, Long> existing) {
        double total = statements.stream()
                .filter(statement -> table(statement, existing) != null)
                .mapToDouble(WorkloadStatement::perSecond)
                .sum();
        double share = Math.min(1, MOST_PER_SECOND / Math.max(1, total));
        return statements.stream()
                .map(statement -> placed(statement, existing, share))
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isMentioned(String name) {
        return mentioned.test(name);
    }

    private static @Nullable Placed placed(WorkloadStatement statement, Map<Name, Long> existing, double share) {
        Name table = table(statement, existing);
        if (table == null) {
            return null;
        }
        double perSecond = statement.perSecond() * share;
        String note = share == 1
                ? null
                : String.format(
                        Locale.ROOT,
                        "It ran %.1f times a second instead of %s: all statements together are limited to %.0f.",
                        perSecond,
                        statement.perSecond(),
                        MOST_PER_SECOND);
        return new Placed(
                statement,
                new ProbedTable(table, Objects.requireNonNull(existing.get(table)), List.of()),
                perSecond,
                note);
    }

    /** As the other settings name a table: with its schema, or without; public comes first. */
    private static @Nullable Name table(WorkloadStatement statement, Map<Name, Long> existing) {
        Name found = null;
        for (Name name : existing.keySet()) {
            boolean whole = name.toString().equals(statement.table())
                    || (name.schema() + "." + name.name()).equals(statement.table());
            if (whole || name.name().equals(statement.table()) && (found == null || "public".equals(name.schema()))) {
                found = name;
            }
        }
        return found;
    }
}
