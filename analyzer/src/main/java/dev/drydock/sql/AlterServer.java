package dev.drydock.sql;

/**
 * ALTER SERVER.
 *
 * @param definition the rest as written
 */
public record AlterServer(Span span, String name, Expression definition) implements Statement {}
