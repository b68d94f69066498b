package dev.drydock.sql;

/**
 * CREATE CAST.
 *
 * @param definition the rest as written
 */
public record CreateCast(Span span, DataType source, DataType target, Expression definition) implements Statement {}
