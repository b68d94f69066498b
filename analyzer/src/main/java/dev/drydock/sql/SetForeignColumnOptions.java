package dev.drydock.sql;

import java.util.List;

/** ALTER COLUMN … OPTIONS (…), on a foreign table. */
public record SetForeignColumnOptions(Span span, Name table, String column, List<ForeignOption> options)
        implements TableAction {

    public SetForeignColumnOptions {
        options = List.copyOf(options);
    }
}
