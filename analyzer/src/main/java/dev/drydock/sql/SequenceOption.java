package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * An option of a sequence, also of the one behind an identity column.
 *
 * @param value the number, or the type of AS, as written; the column of OWNED BY; null where none was written
 * @param name the table of OWNED BY, null for OWNED BY NONE; the name of SEQUENCE NAME
 */
public record SequenceOption(
        Kind kind, @Nullable String value, @Nullable Name name) {

    /** What the option says. */
    public enum Kind {
        AS,
        START,
        RESTART,
        INCREMENT,
        MINVALUE,
        NO_MINVALUE,
        MAXVALUE,
        NO_MAXVALUE,
        CACHE,
        CYCLE,
        NO_CYCLE,
        OWNED_BY,
        SEQUENCE_NAME,
        LOGGED,
        UNLOGGED
    }
}
