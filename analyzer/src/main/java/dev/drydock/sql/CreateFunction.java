package dev.drydock.sql;

/**
 * CREATE [OR REPLACE] FUNCTION or PROCEDURE.
 *
 * @param arguments the text between the parentheses
 * @param language the language, {@code sql} for a body without one
 * @param volatility {@code volatile}, {@code stable} or {@code immutable}; PostgreSQL's default is volatile
 * @param body the code, read when somebody asks for its statements
 */
public record CreateFunction(
        Span span,
        Name name,
        boolean orReplace,
        boolean procedure,
        String arguments,
        String language,
        String volatility,
        Body body)
        implements Statement {}
