package dev.drydock.sql;

/**
 * SQL that a body puts together and runs with EXECUTE: what it is, only the server knows.
 *
 * @param span where the expression stands
 * @param expression what yields the text of the SQL
 * @param leading the SQL with which the text begins for certain, for instance {@code ALTER TABLE }; empty where nothing is certain
 * @param circumstances when it runs
 */
public record DynamicSql(Span span, Expression expression, String leading, Circumstances circumstances) {}
