package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * COPY; the data of FROM STDIN belongs to the span.
 *
 * @param table null with a query
 * @param query the query of COPY (…) TO, or null
 * @param from FROM, else TO
 * @param target the file or the command; null for STDIN and STDOUT
 * @param program whether the target is a command
 * @param options those of WITH (…), and those of the syntax before 9.0 under their names
 * @param where the condition of COPY … FROM … WHERE, or null
 */
public record Copy(
        Span span,
        @Nullable Name table,
        List<String> columns,
        @Nullable Expression query,
        boolean from,
        @Nullable String target,
        boolean program,
        List<Option> options,
        @Nullable Expression where)
        implements Statement {

    public Copy {
        columns = List.copyOf(columns);
        options = List.copyOf(options);
    }

    /** Tells whether it reads the data that follow it. */
    public boolean fromStdin() {
        return from && target == null;
    }
}
