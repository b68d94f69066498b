package dev.drydock.sql;

import java.util.List;

/** ALTER COLUMN … SET (…). */
public record SetColumnOptions(Span span, Name table, String column, List<Option> options) implements TableAction {

    public SetColumnOptions {
        options = List.copyOf(options);
    }
}
