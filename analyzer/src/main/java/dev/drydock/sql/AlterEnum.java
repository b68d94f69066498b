package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** ALTER TYPE … ADD VALUE or RENAME VALUE; the first value is null for ADD. */
public record AlterEnum(Span span, Name name, @Nullable String renamed, String value) implements Statement {}
