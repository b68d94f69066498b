package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** CREATE SCHEMA; the name is null where AUTHORIZATION alone gives it. */
public record CreateSchema(Span span, @Nullable String name, boolean ifNotExists) implements Statement {}
