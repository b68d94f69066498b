package dev.drydock.probe;

import dev.drydock.sql.Name;
import java.util.List;

/**
 * A table that others use while a migration runs.
 *
 * @param name with its schema
 * @param oid its number
 * @param rows the {@code ctid} of some of its rows, all over the table; empty if its rows are not probed
 */
public record ProbedTable(Name name, long oid, List<String> rows) {

    public ProbedTable {
        rows = List.copyOf(rows);
    }

    /** The name as SQL has it. */
    public String quoted() {
        return quoted(String.valueOf(name.schema())) + "." + quoted(name.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
