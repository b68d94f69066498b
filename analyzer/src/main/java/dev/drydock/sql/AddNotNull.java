package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** ADD [CONSTRAINT n] NOT NULL column, as a constraint of its own (PostgreSQL 18). */
public record AddNotNull(
        Span span, Name table, @Nullable String name, String column, boolean notValid, boolean noInherit, Place place)
        implements TableAction {}
