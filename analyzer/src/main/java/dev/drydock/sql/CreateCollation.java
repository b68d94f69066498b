package dev.drydock.sql;

/**
 * CREATE COLLATION.
 *
 * @param definition the rest as written
 */
public record CreateCollation(Span span, Name name, boolean ifNotExists, Expression definition) implements Statement {}
