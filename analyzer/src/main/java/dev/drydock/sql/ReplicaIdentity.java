package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * REPLICA IDENTITY.
 *
 * @param identity DEFAULT, FULL, NOTHING or INDEX
 * @param index the index of USING INDEX, or null
 */
public record ReplicaIdentity(
        Span span, Name table, String identity, @Nullable String index) implements TableAction {}
