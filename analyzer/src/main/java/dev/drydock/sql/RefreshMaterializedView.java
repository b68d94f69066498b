package dev.drydock.sql;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshMaterializedView(Span span, Name name, boolean concurrently, boolean withNoData)
        implements Statement {}
