package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** UNLISTEN; null means all channels. */
public record Unlisten(Span span, @Nullable String channel) implements Statement {}
