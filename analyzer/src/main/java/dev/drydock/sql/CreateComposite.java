package dev.drydock.sql;

import java.util.List;

/** CREATE TYPE … AS (…). */
public record CreateComposite(Span span, Name name, List<Attribute> attributes) implements Statement {

    public CreateComposite {
        attributes = List.copyOf(attributes);
    }
}
