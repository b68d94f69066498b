package dev.drydock.sql;

/**
 * ALTER PUBLICATION.
 *
 * @param definition the rest as written
 */
public record AlterPublication(Span span, String name, Expression definition) implements Statement {}
