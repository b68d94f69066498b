package dev.drydock.sql;

/**
 * ALTER TEXT SEARCH CONFIGURATION or DICTIONARY.
 *
 * @param definition the rest as written
 */
public record AlterTextSearch(Span span, ObjectKind object, Name name, Expression definition) implements Statement {}
