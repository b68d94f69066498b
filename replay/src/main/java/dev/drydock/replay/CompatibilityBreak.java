package dev.drydock.replay;

/**
 * A statement of the code of before that the schema behind the up refuses.
 *
 * @param table schema-qualified
 * @param kind {@code insert} with the columns that the table had, or {@code select} of them
 * @param sqlState as in {@code 23502}
 * @param text the server's words, safe to print
 */
public record CompatibilityBreak(String table, String kind, String sqlState, String text) {}
