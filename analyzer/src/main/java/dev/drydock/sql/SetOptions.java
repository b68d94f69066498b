package dev.drydock.sql;

import java.util.List;

/** SET (…): storage parameters, or the options of a view. */
public record SetOptions(Span span, Name table, List<Option> options) implements TableAction {

    public SetOptions {
        options = List.copyOf(options);
    }
}
