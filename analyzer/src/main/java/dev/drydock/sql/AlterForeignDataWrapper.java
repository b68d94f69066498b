package dev.drydock.sql;

/**
 * ALTER FOREIGN DATA WRAPPER.
 *
 * @param definition the rest as written
 */
public record AlterForeignDataWrapper(Span span, String name, Expression definition) implements Statement {}
