package dev.drydock.sql;

/** DO; what its body runs is read by a later organ. */
public record DoBlock(Span span, String language, String body) implements Statement {}
