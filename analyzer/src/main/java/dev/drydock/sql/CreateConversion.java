package dev.drydock.sql;

/**
 * CREATE [DEFAULT] CONVERSION.
 *
 * @param definition the rest as written
 */
public record CreateConversion(Span span, Name name, boolean byDefault, Expression definition) implements Statement {}
