package dev.drydock.sql;

import java.util.Set;

/**
 * A statement whose form this reader does not type.
 *
 * @param keywords its first key words, for instance {@code CREATE POLICY}
 * @param why in a few words, for the report
 */
public record Unrecognized(Span span, String keywords, String why) implements Statement {

    /** Refused inside a transaction block by PostgreSQL 13 to 18 (manual, their pages). */
    private static final Set<String> ALONE = Set.of(
            "ALTER SYSTEM",
            "CREATE DATABASE",
            "CREATE SUBSCRIPTION",
            "CREATE TABLESPACE",
            "DISCARD ALL",
            "DROP SUBSCRIPTION",
            "DROP TABLESPACE");

    @Override
    public boolean allowsTransaction() {
        return !ALONE.contains(keywords);
    }
}
