package dev.drydock.sql;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /**
     * How volatile it is: as the most volatile of the functions, operators, casts and values in it.
     *
     * <p>It is an upper bound, for nothing is known of the types of columns: of overloads that the number of arguments does not tell apart the most volatile
     * counts, so that {@code a + b} is stable (a may be a timestamp with time zone) and {@code a + 1} is immutable. A cast of a literal is part of
     * the constant; another cast may go by settings and is stable, but to numbers, boolean, uuid and bytea. A query in it is stable at least.
     *
     * @param major the server's version; below 13 as 13, above 18 as 18
     * @param users answers for the user's functions, and is asked first: the schema is null where none was written
     * @return empty where a function or an operator in it is unknown and nothing else is volatile
     */
    public Optional<Volatility> volatility(int major, Function<Name, Optional<Volatility>> users) {
        return ExpressionVolatility.of(this, major, users).most();
    }

    /** The functions in it that are volatile, in the order of the text, folded and without their schema; parameters as for {@link #volatility}. */
    public Set<String> volatileFunctions(int major, Function<Name, Optional<Volatility>> users) {
        return ExpressionVolatility.of(this, major, users).volatiles();
    }

    /**
     * Tells whether it is a constant: a literal, NULL, TRUE or FALSE, with or without signs, casts, COLLATE and a type in front, and ARRAY[…] and ROW(…)
     * of them.
     *
     * <p>No call of a function and no operator is a constant, though the server folds the immutable ones among them. Of a literal such as
     * {@code 'now'::timestamptz} the server takes the value once, when it reads the statement.
     */
    public boolean isConstant() {
        return ExpressionConstancy.isConstant(this);
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
