package dev.drydock.sql;

import java.util.List;

/** CREATE TYPE … (…), or a shell type where the options are empty. */
public record CreateBaseType(Span span, Name name, List<Option> options) implements Statement {

    public CreateBaseType {
        options = List.copyOf(options);
    }
}
