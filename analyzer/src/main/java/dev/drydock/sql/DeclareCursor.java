package dev.drydock.sql;

import java.util.List;

/**
 * DECLARE … CURSOR.
 *
 * @param options BINARY, INSENSITIVE, SCROLL and their like, in upper case
 * @param hold WITH HOLD
 */
public record DeclareCursor(Span span, String name, List<String> options, boolean hold, Expression query)
        implements Statement {

    public DeclareCursor {
        options = List.copyOf(options);
    }
}
