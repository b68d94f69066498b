package dev.drydock.sql;

/**
 * ENABLE or DISABLE RULE.
 *
 * @param state {@code ENABLE}, {@code ENABLE REPLICA}, {@code ENABLE ALWAYS} or {@code DISABLE}
 */
public record EnableRule(Span span, Name table, String state, String rule) implements TableAction {}
