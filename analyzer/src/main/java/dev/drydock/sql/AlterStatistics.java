package dev.drydock.sql;

/**
 * ALTER STATISTICS … SET STATISTICS.
 *
 * @param target the number as written, or DEFAULT
 */
public record AlterStatistics(Span span, Name name, boolean ifExists, String target) implements Statement {}
