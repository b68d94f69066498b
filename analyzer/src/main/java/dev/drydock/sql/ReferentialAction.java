package dev.drydock.sql;

import java.util.List;

/**
 * What happens to referencing rows.
 *
 * @param columns those of SET NULL (…) or SET DEFAULT (…); empty means all
 */
public record ReferentialAction(Kind kind, List<String> columns) {

    public ReferentialAction {
        columns = List.copyOf(columns);
    }

    /** What ON DELETE and ON UPDATE mean where they are not written. */
    public static final ReferentialAction NO_ACTION = new ReferentialAction(Kind.NO_ACTION, List.of());

    /** The action's key words. */
    public enum Kind {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }
}
