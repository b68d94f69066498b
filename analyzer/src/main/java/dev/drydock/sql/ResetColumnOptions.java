package dev.drydock.sql;

import java.util.List;

/** ALTER COLUMN … RESET (…). */
public record ResetColumnOptions(Span span, Name table, String column, List<Option> options) implements TableAction {

    public ResetColumnOptions {
        options = List.copyOf(options);
    }
}
