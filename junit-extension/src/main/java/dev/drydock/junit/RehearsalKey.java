package dev.drydock.junit;

/**
 * What two tests must have in common to share a database.
 *
 * @param migrations where and what
 * @param rows of the largest tables
 * @param major the server's version
 */
record RehearsalKey(MigrationsOf migrations, long rows, int major) {}
