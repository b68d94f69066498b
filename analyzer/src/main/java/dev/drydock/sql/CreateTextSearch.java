package dev.drydock.sql;

import java.util.List;

/**
 * CREATE TEXT SEARCH.
 *
 * @param object one of the four kinds of text search
 */
public record CreateTextSearch(Span span, ObjectKind object, Name name, List<Option> options) implements Statement {

    public CreateTextSearch {
        options = List.copyOf(options);
    }
}
