package dev.drydock.sql;

/**
 * A statement whose form this reader does not type.
 *
 * @param keywords its first key words, for instance {@code CREATE POLICY}
 * @param why in a few words, for the report
 */
public record Unrecognized(Span span, String keywords, String why) implements Statement {}
