package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** EXCLUDE USING …: an index is built and every row checked; there is no NOT VALID for it. */
public record AddExclusion(
        Span span, Name table, @Nullable String name, String method, Expression elements, Place place)
        implements TableAction {}
