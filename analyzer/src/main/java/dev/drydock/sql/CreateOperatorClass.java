package dev.drydock.sql;

/**
 * CREATE OPERATOR CLASS.
 *
 * @param definition the rest as written
 */
public record CreateOperatorClass(Span span, Name name, Expression definition) implements Statement {}
