package dev.drydock.sql;

import java.util.List;

/** REASSIGN OWNED. */
public record ReassignOwned(Span span, List<String> roles, String to) implements Statement {

    public ReassignOwned {
        roles = List.copyOf(roles);
    }
}
