package dev.drydock.junit;

import dev.drydock.data.SyntheticData;

/**
 * What two tests must have in common to share a database.
 *
 * @param migrations where and what
 * @param data what the tables are filled with
 * @param major the server's version
 */
record RehearsalKey(MigrationsOf migrations, SyntheticData data, int major) {}
