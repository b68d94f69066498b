package dev.drydock.sql;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshMaterializedView(Span span, Name name, boolean concurrently) implements Statement {}
