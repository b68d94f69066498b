package dev.drydock.sql;

/**
 * CREATE AGGREGATE.
 *
 * @param definition its arguments and options as written
 */
public record CreateAggregate(Span span, Name name, boolean orReplace, Expression definition) implements Statement {}
