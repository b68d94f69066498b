package dev.drydock.sql;

/**
 * A comment, with the dashes or the slashes and stars that mark it.
 *
 * @param span where it stands
 * @param text the comment as written
 */
public record Comment(Span span, String text) {}
