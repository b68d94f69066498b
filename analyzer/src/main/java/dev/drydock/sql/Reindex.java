package dev.drydock.sql;

/** REINDEX; the kind is INDEX, TABLE, SCHEMA, DATABASE or SYSTEM. */
public record Reindex(Span span, String kindWord, Name name, boolean concurrently) implements Statement {

    @Override
    public boolean allowsTransaction() {
        return !concurrently && (kindWord.equals("INDEX") || kindWord.equals("TABLE"));
    }
}
