package dev.drydock.sql;

/** BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like; {@code verb} is the first word in upper case. */
public record TransactionControl(Span span, String verb) implements Statement {}
