package dev.drydock.sql;

import java.util.List;

/** OPTIONS (…), on a foreign table. */
public record SetForeignOptions(Span span, Name table, List<ForeignOption> options) implements TableAction {

    public SetForeignOptions {
        options = List.copyOf(options);
    }
}
