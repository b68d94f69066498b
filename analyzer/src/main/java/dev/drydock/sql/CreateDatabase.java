package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * CREATE DATABASE.
 *
 * @param definition the rest as written, or null
 */
public record CreateDatabase(
        Span span, String name, @Nullable Expression definition) implements Statement {

    /** PostgreSQL 13 to 18 refuse it in a block (manual). */
    @Override
    public boolean allowsTransaction() {
        return false;
    }
}
