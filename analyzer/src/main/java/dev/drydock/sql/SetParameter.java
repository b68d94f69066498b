package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * SET or RESET of a setting, roles and constraints included.
 *
 * @param name the setting, folded; several words joined by a space
 * @param value the text behind = or TO; null for RESET and DEFAULT
 */
public record SetParameter(Span span, String name, @Nullable String value, boolean local) implements Statement {}
