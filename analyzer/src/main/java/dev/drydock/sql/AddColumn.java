package dev.drydock.sql;

import java.util.List;

/**
 * ADD COLUMN.
 *
 * @param constraints the constraints written behind the column, at {@link Place#ADD_COLUMN}
 */
public record AddColumn(Span span, Name table, Column column, boolean ifNotExists, List<TableAction> constraints)
        implements TableAction {

    public AddColumn {
        constraints = List.copyOf(constraints);
    }

    @Override
    public List<TableAction> actions() {
        return constraints;
    }
}
