package dev.drydock.sql;

/** ALTER COLUMN … DROP EXPRESSION: a generated column becomes an ordinary one. */
public record DropExpression(Span span, Name table, String column, boolean ifExists) implements TableAction {}
