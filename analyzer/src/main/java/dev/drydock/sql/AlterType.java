package dev.drydock.sql;

import java.util.List;

/**
 * ALTER TYPE … ADD, DROP or ALTER ATTRIBUTE, or SET (…).
 *
 * @param attributes in order; empty with {@code options}
 * @param options of a base type
 */
public record AlterType(Span span, Name name, List<AttributeChange> attributes, List<Option> options)
        implements Statement {

    public AlterType {
        attributes = List.copyOf(attributes);
        options = List.copyOf(options);
    }
}
