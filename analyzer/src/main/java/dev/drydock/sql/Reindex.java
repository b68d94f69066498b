package dev.drydock.sql;

import java.util.List;

/**
 * REINDEX; the kind is INDEX, TABLE, SCHEMA, DATABASE or SYSTEM.
 *
 * @param name the current database's where none was written, as {@code ""}
 * @param options those in parentheses
 */
public record Reindex(Span span, String kindWord, Name name, boolean concurrently, List<Option> options)
        implements Statement {

    public Reindex {
        options = List.copyOf(options);
    }

    @Override
    public boolean allowsTransaction() {
        return !concurrently && (kindWord.equals("INDEX") || kindWord.equals("TABLE"));
    }
}
