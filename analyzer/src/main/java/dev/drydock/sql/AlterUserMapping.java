package dev.drydock.sql;

import java.util.List;

/** ALTER USER MAPPING. */
public record AlterUserMapping(Span span, ObjectName mapping, List<ForeignOption> options) implements Statement {

    public AlterUserMapping {
        options = List.copyOf(options);
    }
}
