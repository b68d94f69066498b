package dev.drydock.sql;

import java.util.List;

/** DO: runs a body once. */
public record DoBlock(Span span, String language, Body body) implements Statement {

    @Override
    public List<Statement> inner() {
        return body.run();
    }
}
