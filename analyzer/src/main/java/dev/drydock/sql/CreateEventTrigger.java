package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE EVENT TRIGGER.
 *
 * @param when the filter, or null
 */
public record CreateEventTrigger(
        Span span, String name, String event, @Nullable Expression when, Name function) implements Statement {}
