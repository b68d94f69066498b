package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TABLE, in all of its forms.
 *
 * @param persistence {@code ""}, {@code TEMPORARY} or {@code UNLOGGED}
 * @param columns in order; empty for PARTITION OF and AS without a column list
 * @param actions the constraints, those behind columns included, at {@link Place#CREATE_TABLE}
 * @param partitionOf the parent, or null
 * @param bound the text of FOR VALUES or DEFAULT with {@code partitionOf}, or null
 * @param inherits the parents of INHERITS
 * @param like the tables of LIKE
 * @param partitionBy the text behind PARTITION BY, or null
 * @param query the query of CREATE TABLE AS, or null
 */
public record CreateTable(
        Span span,
        Name table,
        boolean ifNotExists,
        String persistence,
        List<Column> columns,
        List<TableAction> actions,
        @Nullable Name partitionOf,
        @Nullable String bound,
        List<Name> inherits,
        List<Name> like,
        @Nullable String partitionBy,
        @Nullable Expression query)
        implements Statement {

    public CreateTable {
        columns = List.copyOf(columns);
        actions = List.copyOf(actions);
        inherits = List.copyOf(inherits);
        like = List.copyOf(like);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
