package dev.drydock.replay;

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
        List<TableFill> tables) {

    public Replay {
        tables = List.copyOf(tables);
    }

    /** How long others had to wait for each table during the first up. */
    public List<Blocked> blocked() {
        return traffic.blocked();
    }

    /**
     * How bad it is: an error if a step does not run or the rollback does not do what it says, a warning if only synthetic
     * rows keep the up from running. That a rollback is missing is the rules' business.
     */
    public Severity severity() {
        if (Boolean.TRUE.equals(up.runsWithoutRows())) {
            return Severity.WARNING;
        }
        boolean failed = up.failure() != null || down.failure() != null || again.failure() != null;
        boolean differs =
                Boolean.FALSE.equals(rollback.schemaRestored()) || Boolean.FALSE.equals(rollback.secondUpEqual());
        return failed || differs ? Severity.ERROR : Severity.INFO;
    }
}
