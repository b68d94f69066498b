package dev.drydock.replay;

import dev.drydock.budget.Budgets;
import dev.drydock.rule.Severity;
import java.util.List;

/**
 * What one migration did to a filled database, going up, down and up again.
 *
 * @param version the tool's own text for the migration; unique in its history
 * @param title the description for people
 * @param postgres the server's major version
 * @param up the first up; it alone runs under probes
 * @param down what takes it back
 * @param again the second up
 * @param traffic what everybody else noticed of the first up
 * @param rollback what the down is worth
 * @param tables what was in the tables before the first up
 * @param sizes how large the probed tables were before and behind the first up
 * @param unfinished what the first up left half done, such as an invalid index, one sentence each
 * @param overruns what exceeds the budgets
 */
public record Replay(
        String version,
        String title,
        int postgres,
        Step up,
        Step down,
        Step again,
        Traffic traffic,
        Rollback rollback,
        List<TableFill> tables,
        List<TableSize> sizes,
        List<String> unfinished,
        List<Overrun> overruns) {

    public Replay {
        tables = List.copyOf(tables);
        sizes = List.copyOf(sizes);
        unfinished = List.copyOf(unfinished);
        overruns = List.copyOf(overruns);
    }

    /** How long others had to wait for each table during the first up. */
    public List<Blocked> blocked() {
        return traffic.blocked();
    }

    /** The same with what exceeds these budgets. */
    Replay within(Budgets budgets) {
        return new Replay(
                version,
                title,
                postgres,
                up,
                down,
                again,
                traffic,
                rollback,
                tables,
                sizes,
                unfinished,
                Overruns.of(this, budgets));
    }

    /**
     * How bad it is: an error if a step does not run, the rollback does not restore schema and data, or a budget is exceeded; a
     * warning if only synthetic rows or the want of a superuser's rights keep a step from running. That a rollback is missing is
     * the rules' business.
     */
    public Severity severity() {
        if (!overruns.isEmpty()) {
            return Severity.ERROR;
        }
        if (Boolean.TRUE.equals(up.runsWithoutRows()) || up.needsSuperuser()) {
            return Severity.WARNING;
        }
        boolean failed = isBroken(up) || isBroken(down) || isBroken(again);
        boolean differs =
                Boolean.FALSE.equals(rollback.schemaRestored()) || Boolean.FALSE.equals(rollback.secondUpEqual());
        if (failed || differs || rollback.data().isLoss() || rollback.secondDown() == SecondDown.HARMFUL) {
            return Severity.ERROR;
        }
        return down.needsSuperuser() ? Severity.WARNING : Severity.INFO;
    }

    private static boolean isBroken(Step step) {
        return step.failure() != null && !step.needsSuperuser();
    }
}
