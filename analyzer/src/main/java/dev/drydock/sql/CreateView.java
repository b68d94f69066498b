package dev.drydock.sql;

/** CREATE [OR REPLACE] [MATERIALIZED] VIEW. */
public record CreateView(Span span, Name name, boolean orReplace, boolean materialized, Expression query)
        implements Statement {}
