package dev.drydock.sql;

import java.util.List;

/** CREATE USER MAPPING. */
public record CreateUserMapping(Span span, ObjectName mapping, boolean ifNotExists, List<ForeignOption> options)
        implements Statement {

    public CreateUserMapping {
        options = List.copyOf(options);
    }
}
