package dev.drydock.sql;

import java.util.List;

/** ALTER FUNCTION, PROCEDURE or ROUTINE, of its options. */
public record AlterFunction(Span span, ObjectName function, List<FunctionOption> options) implements Statement {

    public AlterFunction {
        options = List.copyOf(options);
    }
}
