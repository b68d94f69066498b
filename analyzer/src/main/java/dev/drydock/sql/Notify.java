package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** NOTIFY. */
public record Notify(Span span, String channel, @Nullable String payload) implements Statement {}
