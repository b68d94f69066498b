package dev.drydock.sql;

import java.util.Set;

/**
 * An expression or a query as it was written, with what can be told about it.
 *
 * @param text the SQL text
 * @param span where it stands
 */
public record Expression(String text, Span span) {

    /**
     * The functions that it calls, in the order of the text, folded to lower case and without their schema; keyword-like calls such as {@code
     * CURRENT_TIMESTAMP} are not functions here.
     */
    public Set<String> functions() {
        return ExpressionFacts.of(this).functions();
    }

    /** The columns that it names, in the order of the text, folded as PostgreSQL stores them. */
    public Set<String> columns() {
        return ExpressionFacts.of(this).columns();
    }

    /** Tells whether it is true only where the column is not null: {@code column IS NOT NULL}, perhaps AND more. */
    public boolean provesNotNull(String column) {
        return ExpressionFacts.of(this).notNullColumns().contains(column);
    }

    @Override
    public String toString() {
        return text;
    }
}
