package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** CLOSE; null means all cursors. */
public record CloseCursor(Span span, @Nullable String cursor) implements Statement {}
