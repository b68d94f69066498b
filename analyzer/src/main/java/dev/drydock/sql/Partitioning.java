package dev.drydock.sql;

import java.util.List;

/**
 * PARTITION BY.
 *
 * @param strategy {@code range}, {@code list} or {@code hash}
 */
public record Partitioning(String strategy, List<IndexKey> keys) {

    public Partitioning {
        keys = List.copyOf(keys);
    }
}
