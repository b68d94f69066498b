package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * FETCH or MOVE.
 *
 * @param direction as written, FROM or IN included; null for the next row
 * @param cursor its name
 */
public record Fetch(Span span, boolean move, @Nullable Expression direction, String cursor) implements Statement {}
