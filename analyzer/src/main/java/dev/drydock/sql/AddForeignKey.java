package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FOREIGN KEY … REFERENCES, or REFERENCES behind a column.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 * @param columns the referencing columns
 * @param referenced the referenced table
 * @param referencedColumns empty where its primary key is meant
 * @param period whether the last column of both sides is a PERIOD (18)
 * @param match {@code SIMPLE} unless FULL or PARTIAL was written
 * @param notValid whether existing rows stay unchecked
 */
public record AddForeignKey(
        Span span,
        Name table,
        @Nullable String name,
        List<String> columns,
        Name referenced,
        List<String> referencedColumns,
        boolean period,
        String match,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral,
        boolean notValid,
        boolean notEnforced,
        Place place)
        implements TableAction {

    public AddForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
