package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * COMMENT ON.
 *
 * @param text null removes the comment
 */
public record CommentOn(
        Span span, ObjectName object, @Nullable String text) implements Statement {}
