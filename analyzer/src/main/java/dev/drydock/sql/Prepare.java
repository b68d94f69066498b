package dev.drydock.sql;

import java.util.List;

/**
 * PREPARE of a statement.
 *
 * @param types of the parameters
 * @param statement as written
 */
public record Prepare(Span span, String name, List<DataType> types, Expression statement) implements Statement {

    public Prepare {
        types = List.copyOf(types);
    }
}
