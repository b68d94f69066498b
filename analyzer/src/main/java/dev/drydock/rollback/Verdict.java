package dev.drydock.rollback;

import java.util.Locale;

/** What a rollback is worth, told from the statements alone or from a replay. */
public enum Verdict {
    /** The schema after the down is the one before the up. */
    RESTORES,
    /** The down runs and leaves another schema than there was. */
    DIFFERS,
    /** The down does not run to its end. */
    FAILS,
    /** There is no down, and nobody said why. */
    MISSING,
    /** There is a down without a statement, or the team says that there is nothing to take back. */
    EMPTY,
    /** Nothing can be said: the up failed, or its kind of migration has no down. */
    UNDECIDED,
    /** The team says that it cannot be taken back, and why. */
    IRREVERSIBLE;

    /** The word that report files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
