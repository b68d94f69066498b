package dev.drydock.replay;

import dev.drydock.budget.Budgets;
import dev.drydock.config.Config;
import dev.drydock.config.WorkloadStatement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the migrations: what there is before the first of them, who works beside them, and what they may cost.
 *
 * @param extensions made in each database by the superuser, before the first migration
 * @param roles made on the server before, without the right to log in
 * @param workload statements of the application that are the probes, instead of the built-in ones; empty for those
 * @param budgets what the first up may cost
 * @param idleReader for how long a reader idles in its transaction when a second up begins, to show what stands behind it; null
 *     for no such reader
 * @param secondDown whether the down runs a second time, which has to fail and leave nothing, or to change nothing
 */
public record Conditions(
        List<String> extensions,
        List<String> roles,
        List<WorkloadStatement> workload,
        Budgets budgets,
        @Nullable Duration idleReader,
        boolean secondDown) {

    /** Nothing is there, nothing is limited, nothing more is tried. */
    public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of(), Budgets.NONE, null, false);

    public Conditions {
        extensions = List.copyOf(extensions);
        roles = List.copyOf(roles);
        workload = List.copyOf(workload);
    }

    /** What {@code drydock.yml} says. */
    public static Conditions of(Config config) {
        return new Conditions(config.extensions(), config.roles(), config.workload(), config.budgets(), null, false);
    }

    /** The same without limits. */
    public Conditions unlimited() {
        return new Conditions(extensions, roles, workload, Budgets.NONE, idleReader, secondDown);
    }

    /** The same with a reader that idles for so long when a second up begins. */
    public Conditions behindIdleReader(Duration stays) {
        return new Conditions(extensions, roles, workload, budgets, stays, secondDown);
    }

    /** The same with a second down. */
    public Conditions withSecondDown() {
        return new Conditions(extensions, roles, workload, budgets, idleReader, true);
    }
}
