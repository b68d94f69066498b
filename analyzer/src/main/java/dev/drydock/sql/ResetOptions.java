package dev.drydock.sql;

import java.util.List;

/** RESET (…). */
public record ResetOptions(Span span, Name table, List<Option> options) implements TableAction {

    public ResetOptions {
        options = List.copyOf(options);
    }
}
