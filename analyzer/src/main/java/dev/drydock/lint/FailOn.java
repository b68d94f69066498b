package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.rule.Severity;

/** From which severity on a finding fails the build. */
public enum FailOn {
    NEVER,
    INFO,
    WARNING,
    ERROR;

    /**
     * Reads {@code never}, {@code info}, {@code warning} or {@code error}.
     *
     * @throws DrydockException where it is none of them
     */
    public static FailOn of(String text) {
        for (FailOn failOn : values()) {
            if (failOn.name().equalsIgnoreCase(text.strip())) {
                return failOn;
            }
        }
        throw new DrydockException("drydock.failOn is \"" + text.replaceAll("\\p{Cntrl}", "?")
                + "\", which is no severity. Set it to never, info, warning or error.");
    }

    /** Tells whether a finding of this severity fails the build. */
    public boolean fails(Severity severity) {
        return this != NEVER && severity.ordinal() >= ordinal() - 1;
    }
}
