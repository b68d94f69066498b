package dev.drydock.sql;

/**
 * ENABLE, DISABLE, FORCE or NO FORCE ROW LEVEL SECURITY.
 *
 * @param state the words in front of ROW LEVEL SECURITY
 */
public record RowLevelSecurity(Span span, Name table, String state) implements TableAction {}
