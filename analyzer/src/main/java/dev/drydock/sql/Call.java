package dev.drydock.sql;

/**
 * CALL of a procedure.
 *
 * @param arguments as written, with the parentheses
 */
public record Call(Span span, Name procedure, Expression arguments) implements Statement {}
