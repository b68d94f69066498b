package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** CLUSTER ON an index; null for SET WITHOUT CLUSTER. */
public record ClusterOn(Span span, Name table, @Nullable String index) implements TableAction {}
