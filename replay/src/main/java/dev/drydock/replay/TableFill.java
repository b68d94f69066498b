package dev.drydock.replay;

import org.jspecify.annotations.Nullable;

/**
 * What is in a table when a migration meets it.
 *
 * @param table schema-qualified
 * @param rows those of earlier migrations and the synthetic ones
 * @param bytes of the table with its indexes
 * @param reason why it got no synthetic rows, or fewer than asked for; else null
 */
public record TableFill(
        String table, long rows, long bytes, @Nullable String reason) {}
