package dev.drydock.lock;

import java.util.Locale;

/** What waits for a statement, least first. */
public enum Blocked {
    /** Reads and writes pass. */
    NOTHING,
    /** INSERT, UPDATE and DELETE wait. */
    WRITES,
    /** Even SELECT waits, and writes too. */
    READS;

    /** As the reports spell it: {@code writes}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
