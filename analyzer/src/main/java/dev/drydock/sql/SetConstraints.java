package dev.drydock.sql;

import java.util.List;

/**
 * SET CONSTRAINTS.
 *
 * @param names empty means ALL
 */
public record SetConstraints(Span span, List<Name> names, boolean deferred) implements Statement {

    public SetConstraints {
        names = List.copyOf(names);
    }
}
