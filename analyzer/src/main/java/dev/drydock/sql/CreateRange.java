package dev.drydock.sql;

import java.util.List;

/** CREATE TYPE … AS RANGE (…). */
public record CreateRange(Span span, Name name, List<Option> options) implements Statement {

    public CreateRange {
        options = List.copyOf(options);
    }
}
