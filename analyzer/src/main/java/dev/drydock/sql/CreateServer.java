package dev.drydock.sql;

/**
 * CREATE SERVER.
 *
 * @param definition the rest as written
 */
public record CreateServer(Span span, String name, boolean ifNotExists, Expression definition) implements Statement {}
