package dev.drydock.sql;

/**
 * ALTER OPERATOR FAMILY … ADD or DROP.
 *
 * @param definition the rest as written
 */
public record AlterOperatorFamily(Span span, ObjectName family, Expression definition) implements Statement {}
