package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TABLE, in all of its forms.
 *
 * @param persistence {@code ""}, {@code TEMPORARY} or {@code UNLOGGED}
 * @param columns in order; empty for PARTITION OF, OF and AS
 * @param overrides what PARTITION OF and OF say of columns
 * @param actions the constraints, those behind columns included, at {@link Place#CREATE_TABLE}
 * @param ofType the composite type of a typed table, or null
 * @param partitionOf the parent, or null
 * @param bound the text of FOR VALUES or DEFAULT with {@code partitionOf}, or null
 * @param inherits the parents of INHERITS
 * @param like the tables of LIKE
 * @param partitionBy what stands behind PARTITION BY, or null
 * @param method the access method, or null
 * @param parameters storage parameters of WITH (…)
 * @param onCommit {@code PRESERVE ROWS}, {@code DELETE ROWS}, {@code DROP}, or null
 * @param columnNames those that CREATE TABLE (…) AS lists
 * @param query the query of CREATE TABLE AS, or null
 * @param withNoData whether that query fills nothing
 */
public record CreateTable(
        Span span,
        Name table,
        boolean ifNotExists,
        String persistence,
        List<Column> columns,
        List<ColumnOverride> overrides,
        List<TableAction> actions,
        @Nullable Name ofType,
        @Nullable Name partitionOf,
        @Nullable String bound,
        List<Name> inherits,
        List<LikeClause> like,
        @Nullable Partitioning partitionBy,
        @Nullable String method,
        List<Option> parameters,
        @Nullable String onCommit,
        @Nullable String tablespace,
        List<String> columnNames,
        @Nullable Expression query,
        boolean withNoData)
        implements Statement {

    public CreateTable {
        columns = List.copyOf(columns);
        overrides = List.copyOf(overrides);
        actions = List.copyOf(actions);
        inherits = List.copyOf(inherits);
        like = List.copyOf(like);
        parameters = List.copyOf(parameters);
        columnNames = List.copyOf(columnNames);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
