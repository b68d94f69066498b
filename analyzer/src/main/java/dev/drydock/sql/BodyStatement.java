package dev.drydock.sql;

/**
 * A SQL statement in the body of a function or a DO block, read as any other.
 *
 * @param statement with the spans of the script in which the body stands; an INTO of PL/pgSQL is not part of it, and PERFORM is a SELECT
 * @param circumstances when it runs
 * @param executed whether it stands in a literal behind EXECUTE
 */
public record BodyStatement(Statement statement, Circumstances circumstances, boolean executed) {}
