package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * SECURITY LABEL.
 *
 * @param provider null where only one is loaded
 * @param label null removes it
 */
public record SecurityLabel(
        Span span,
        @Nullable String provider,
        ObjectName object,
        @Nullable String label) implements Statement {}
