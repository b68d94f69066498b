package dev.drydock.sql;

/** COMMENT ON; the object is given by its key words and text. */
public record CommentOn(Span span, String object) implements Statement {}
