package dev.drydock.sql;

/** SELECT, VALUES, TABLE, or WITH in front of a query. */
public record Select(Span span, Expression query) implements Statement {}
