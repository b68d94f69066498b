package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** DEALLOCATE; null means all. */
public record Deallocate(Span span, @Nullable String name) implements Statement {}
