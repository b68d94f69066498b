package dev.drydock.replay;

import java.util.Locale;

/** How a step ended. */
public enum Status {
    /** All statements ran and their work is committed. */
    OK,
    /** The server refused a statement. */
    FAILED,
    /** A statement ran longer than its deadline and was cancelled. */
    TIMEOUT,
    /** There is no script for the step, or a step before it failed. */
    ABSENT;

    /** The word that report files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
