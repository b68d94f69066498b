package dev.drydock.probe;

import java.util.Locale;

/** What a probe stands for. */
public enum ProbeKind {
    /** Plans and runs a query that reads one row. */
    READER,
    /** Asks for the lock that INSERT, UPDATE and DELETE ask for, and gives it back. */
    WRITER,
    /** Locks single rows as an UPDATE of them would. */
    ROW,
    /** Reads a catalog that no migration locks: its latency is the machine's noise. */
    CANARY,
    /** Runs a statement of the application. */
    WORKLOAD;

    /** The word that report files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
