package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER SYSTEM.
 *
 * @param name the setting, folded; {@code all} for RESET ALL
 * @param value the text behind = or TO; null for RESET and DEFAULT
 */
public record AlterSystem(Span span, String name, @Nullable String value, boolean reset) implements Statement {

    /** PostgreSQL 13 to 18 refuse it in a block (manual). */
    @Override
    public boolean allowsTransaction() {
        return false;
    }
}
