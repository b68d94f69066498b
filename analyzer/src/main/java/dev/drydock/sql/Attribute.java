package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** An attribute of a composite type. */
public record Attribute(
        String name, DataType type, @Nullable Name collation) {}
