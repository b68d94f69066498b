package dev.drydock.sql;

import java.util.List;

/**
 * A text of SQL, read.
 *
 * @param statements in order; every part of the text that is not blank or a comment belongs to one of them
 * @param errors where the text is not PostgreSQL's SQL; the statement concerned is {@link Unrecognized}
 * @param comments all comments, in order
 */
public record SqlScript(List<Statement> statements, List<SyntaxError> errors, List<Comment> comments) {

    public SqlScript {
        statements = List.copyOf(statements);
        errors = List.copyOf(errors);
        comments = List.copyOf(comments);
    }
}
