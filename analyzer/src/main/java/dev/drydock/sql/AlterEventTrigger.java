package dev.drydock.sql;

/**
 * ALTER EVENT TRIGGER.
 *
 * @param state {@code ENABLE}, {@code ENABLE REPLICA}, {@code ENABLE ALWAYS} or {@code DISABLE}
 */
public record AlterEventTrigger(Span span, String name, String state) implements Statement {}
