package dev.drydock.sql;

import java.util.List;

/**
 * LIKE table in CREATE TABLE.
 *
 * @param options INCLUDING and EXCLUDING in the order of the text, for instance {@code INCLUDING INDEXES}
 */
public record LikeClause(Name table, List<String> options, Span span) {

    public LikeClause {
        options = List.copyOf(options);
    }
}
