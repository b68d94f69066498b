package dev.drydock.data;

import dev.drydock.sql.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is in a table after filling.
 *
 * @param table schema-qualified
 * @param rows all of them; keys of few values and a sample of parents may leave fewer than asked for
 * @param bytes of the table with its indexes and partitions
 * @param reason why it got no synthetic rows; null if it did
 */
public record FilledTable(
        Name table, long rows, long bytes, @Nullable String reason) {}
