package dev.drydock.sql;

/**
 * DO.
 *
 * @param body the code, without the quotes around it
 * @param bodySpan where the literal stands, its quotes included
 */
public record DoBlock(Span span, String language, String body, Span bodySpan) implements Statement {}
