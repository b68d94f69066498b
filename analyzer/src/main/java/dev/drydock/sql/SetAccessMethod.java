package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** SET ACCESS METHOD; null means DEFAULT (17). */
public record SetAccessMethod(
        Span span, Name table, @Nullable String method) implements TableAction {}
