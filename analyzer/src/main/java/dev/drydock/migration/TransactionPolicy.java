package dev.drydock.migration;

/** How a tool puts the statements of a script into transactions. */
public enum TransactionPolicy {
    /** All statements in one. */
    PER_MIGRATION,
    /** Each statement on its own. */
    NONE
}
