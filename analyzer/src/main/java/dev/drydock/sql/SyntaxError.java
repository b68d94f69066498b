package dev.drydock.sql;

/**
 * Says where a text stops being PostgreSQL's SQL, in the server's words.
 *
 * @param span the offending token, empty at the end of the statement
 * @param message for instance {@code syntax error at or near "COLUM"}
 */
public record SyntaxError(Span span, String message) {}
