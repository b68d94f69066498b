package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ENABLE or DISABLE TRIGGER.
 *
 * @param state {@code ENABLE}, {@code ENABLE REPLICA}, {@code ENABLE ALWAYS} or {@code DISABLE}
 * @param trigger its name; null where {@code group} says ALL or USER
 * @param group {@code ALL}, {@code USER}, or null
 */
public record EnableTrigger(
        Span span,
        Name table,
        String state,
        @Nullable String trigger,
        @Nullable String group) implements TableAction {}
