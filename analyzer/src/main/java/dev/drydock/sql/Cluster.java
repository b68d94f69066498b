package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CLUSTER; no table means all that were clustered before.
 *
 * @param parenthesized whether the options stand in parentheses
 */
public record Cluster(
        Span span, @Nullable Name table, @Nullable String index, List<Option> options, boolean parenthesized)
        implements Statement {

    public Cluster {
        options = List.copyOf(options);
    }

    /** All tables are clustered in transactions of their own (manual, 13 to 18); so is a partitioned one (15). */
    @Override
    public boolean allowsTransaction() {
        return table != null;
    }

    @Override
    public List<Name> targets() {
        return table == null ? List.of() : List.of(table);
    }
}
