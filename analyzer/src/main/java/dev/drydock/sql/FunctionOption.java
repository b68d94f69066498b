package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind the arguments and the result of a function.
 *
 * @param value the word or the number; the name of a setting; the symbol of AS; null where the key words say all
 * @param expression the value of a setting, of AS, or the name of a support function; null where there is none
 */
public record FunctionOption(
        Kind kind, @Nullable String value, @Nullable Expression expression) {

    /** The option's key words; VOLATILITY, NULL_INPUT, SECURITY, LEAKPROOF and PARALLEL have their word as value. */
    public enum Kind {
        LANGUAGE,
        VOLATILITY,
        NULL_INPUT,
        SECURITY,
        LEAKPROOF,
        PARALLEL,
        WINDOW,
        COST,
        ROWS,
        SUPPORT,
        TRANSFORM,
        SET,
        RESET,
        AS,
        RETURN,
        ATOMIC
    }
}
