package dev.drydock.sql;

/** When a constraint or a constraint trigger is checked. */
public enum Deferral {
    /** At the end of each statement, always; the default. */
    NOT_DEFERRABLE,
    /** At the end of each statement, unless SET CONSTRAINTS defers it. */
    DEFERRABLE,
    /** At the end of the transaction, unless SET CONSTRAINTS says otherwise. */
    INITIALLY_DEFERRED
}
