package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ALTER COLUMN … SET GENERATED, SET START, RESTART and their like, on an identity column.
 *
 * @param always SET GENERATED ALWAYS or BY DEFAULT; null where it stays
 */
public record SetIdentity(
        Span span, Name table, String column, @Nullable Boolean always, List<SequenceOption> options)
        implements TableAction {

    public SetIdentity {
        options = List.copyOf(options);
    }
}
