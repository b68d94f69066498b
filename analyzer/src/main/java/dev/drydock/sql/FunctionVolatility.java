package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How volatile a call of a user's function is. */
public final class FunctionVolatility {

    private static final Set<String> CLAUSES = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "except",
            "intersect",
            "into",
            "distinct");

    private FunctionVolatility() {}

    /**
     * What the function declares; but where a volatile one in SQL is a single SELECT without FROM, without SET and SECURITY DEFINER, the server puts the
     * query in the place of the call, which is then as volatile as the query (measured, 13 and 18).
     *
     * @param major the server's version
     * @return empty where the query calls what is not known
     */
    public static Optional<Volatility> of(CreateFunction function, int major) {
        Volatility declared = Volatility.valueOf(function.volatility().toUpperCase(Locale.ROOT));
        boolean mayBeInlined = declared == Volatility.VOLATILE
                && function.language().equals("sql")
                && function.settings().isEmpty()
                && !function.securityDefiner();
        Optional<Expression> query = mayBeInlined ? query(function) : Optional.empty();
        return query.isPresent() ? query.get().volatility(major, unknown -> Optional.empty()) : Optional.of(declared);
    }

    private static Optional<Expression> query(CreateFunction function) {
        for (FunctionOption option : function.options()) {
            if (option.kind() == FunctionOption.Kind.RETURN) {
                return Optional.ofNullable(option.expression());
            }
        }
        List<BodyStatement> statements = function.body().map(Body::statements).orElse(List.of());
        return statements.size() == 1
                        && statements.get(0).statement() instanceof Select select
                        && isValue(select.query())
                ? Optional.of(select.query())
                : Optional.empty();
    }

    /** Tells whether a query is SELECT and a value, with nothing behind it. */
    private static boolean isValue(Expression query) {
        List<Token> tokens = ExpressionShape.tokens(query);
        boolean value = tokens.get(0).isWord("select");
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            value &= depth > 0 || token.kind() != Token.Kind.WORD || !CLAUSES.contains(token.value());
        }
        return value;
    }
}
