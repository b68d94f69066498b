package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * SET or RESET of a setting.
 *
 * @param name the setting, folded; several words, as of TIME ZONE, joined by a space; {@code all} for RESET ALL
 * @param value the text behind = or TO; {@code FROM CURRENT}; null for RESET and DEFAULT
 * @param local SET LOCAL
 * @param reset RESET, else SET
 */
public record SetParameter(Span span, String name, @Nullable String value, boolean local, boolean reset)
        implements Statement {}
