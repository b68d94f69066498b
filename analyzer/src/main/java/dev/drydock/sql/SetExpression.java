package dev.drydock.sql;

/** ALTER COLUMN … SET EXPRESSION: the whole table is written anew for a stored column (17). */
public record SetExpression(Span span, Name table, String column, Expression expression) implements TableAction {}
