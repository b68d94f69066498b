package dev.drydock.migration;

/** How a migration can be taken back. */
public enum DownKind {
    /** A script that the team wrote. */
    EXPLICIT,
    /** The tool makes the statements up from those of the up. */
    GENERATED,
    /** The team says that there is nothing to take back. */
    DECLARED_EMPTY,
    /** The team says that it cannot be taken back, and why. */
    IRREVERSIBLE,
    /** Nobody said anything. */
    MISSING
}
