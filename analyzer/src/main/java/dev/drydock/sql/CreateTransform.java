package dev.drydock.sql;

/**
 * CREATE TRANSFORM.
 *
 * @param definition the rest as written
 */
public record CreateTransform(Span span, ObjectName transform, boolean orReplace, Expression definition)
        implements Statement {}
