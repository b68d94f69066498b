package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IMPORT FOREIGN SCHEMA.
 *
 * @param restriction {@code LIMIT TO}, {@code EXCEPT}, or null
 * @param tables those of the restriction
 * @param into the local schema
 */
public record ImportForeignSchema(
        Span span,
        String schema,
        @Nullable String restriction,
        List<Name> tables,
        String server,
        String into,
        List<ForeignOption> options)
        implements Statement {

    public ImportForeignSchema {
        tables = List.copyOf(tables);
        options = List.copyOf(options);
    }
}
