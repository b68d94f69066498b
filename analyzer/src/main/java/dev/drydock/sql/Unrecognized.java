package dev.drydock.sql;

/**
 * What is no statement of PostgreSQL 18: a command of psql, or a syntax error.
 *
 * @param keywords its first key words, for instance {@code ALTER TABLE}
 * @param why in a few words, for the report
 */
public record Unrecognized(Span span, String keywords, String why) implements Statement {}
