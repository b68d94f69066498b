package dev.drydock.sql;

import java.util.List;

/** CREATE TYPE … AS ENUM. */
public record CreateEnum(Span span, Name name, List<String> labels) implements Statement {

    public CreateEnum {
        labels = List.copyOf(labels);
    }
}
