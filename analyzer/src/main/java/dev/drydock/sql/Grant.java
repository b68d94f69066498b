package dev.drydock.sql;

/** GRANT, REVOKE or ALTER DEFAULT PRIVILEGES. */
public record Grant(Span span, boolean revoke) implements Statement {}
