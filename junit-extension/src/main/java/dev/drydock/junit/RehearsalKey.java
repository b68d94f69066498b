package dev.drydock.junit;

import dev.drydock.data.SyntheticData;
import dev.drydock.replay.Conditions;

/**
 * What two tests must have in common to share a database.
 *
 * @param migrations where and what
 * @param data what the tables are filled with
 * @param conditions what surrounds the migrations
 * @param major the server's version
 */
record RehearsalKey(MigrationsOf migrations, SyntheticData data, Conditions conditions, int major) {}
