package dev.drydock.sql;

import java.util.List;

/**
 * ALTER TABLESPACE.
 *
 * @param reset RESET, else SET
 */
public record AlterTablespace(Span span, String name, boolean reset, List<Option> options) implements Statement {

    public AlterTablespace {
        options = List.copyOf(options);
    }
}
