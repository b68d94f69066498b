package dev.drydock.sql;

import java.util.List;

/** CREATE OPERATOR. */
public record CreateOperator(Span span, Name name, List<Option> options) implements Statement {

    public CreateOperator {
        options = List.copyOf(options);
    }
}
