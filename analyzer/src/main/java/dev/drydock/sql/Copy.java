package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** COPY; the data of FROM STDIN belongs to the span. */
public record Copy(Span span, @Nullable Name table, boolean fromStdin) implements Statement {}
