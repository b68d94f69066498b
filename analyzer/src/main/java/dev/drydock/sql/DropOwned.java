package dev.drydock.sql;

import java.util.List;

/** DROP OWNED. */
public record DropOwned(Span span, List<String> roles, boolean cascade) implements Statement {

    public DropOwned {
        roles = List.copyOf(roles);
    }
}
