package dev.drydock.sql;

import java.util.List;

/**
 * CREATE FOREIGN TABLE.
 *
 * @param table what CREATE TABLE would say of its columns and constraints
 * @param server where its rows are
 */
public record CreateForeignTable(Span span, CreateTable table, String server, List<ForeignOption> options)
        implements Statement {

    public CreateForeignTable {
        options = List.copyOf(options);
    }

    @Override
    public List<TableAction> actions() {
        return table.actions();
    }
}
