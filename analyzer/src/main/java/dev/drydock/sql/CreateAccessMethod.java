package dev.drydock.sql;

/**
 * CREATE ACCESS METHOD.
 *
 * @param type {@code TABLE} or {@code INDEX}
 */
public record CreateAccessMethod(Span span, String name, String type, Name handler) implements Statement {}
