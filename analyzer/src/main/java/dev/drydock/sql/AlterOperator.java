package dev.drydock.sql;

import java.util.List;

/** ALTER OPERATOR … SET (…). */
public record AlterOperator(Span span, ObjectName operator, List<Option> options) implements Statement {

    public AlterOperator {
        options = List.copyOf(options);
    }
}
