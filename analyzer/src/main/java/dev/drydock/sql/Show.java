package dev.drydock.sql;

/** SHOW of a setting, folded; {@code all} for all of them. */
public record Show(Span span, String name) implements Statement {}
