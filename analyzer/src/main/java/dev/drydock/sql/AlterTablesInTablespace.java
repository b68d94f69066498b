package dev.drydock.sql;

import java.util.List;

/**
 * ALTER TABLE, INDEX or MATERIALIZED VIEW ALL IN TABLESPACE: each is copied to another.
 *
 * @param owners those of OWNED BY; empty means all
 */
public record AlterTablesInTablespace(
        Span span, ObjectKind object, String tablespace, List<String> owners, String to, boolean noWait)
        implements Statement {

    public AlterTablesInTablespace {
        owners = List.copyOf(owners);
    }
}
