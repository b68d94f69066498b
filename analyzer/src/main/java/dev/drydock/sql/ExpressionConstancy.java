package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Tells whether an expression consists of literals alone; it keeps a stack of its own, so that no nesting is too deep. */
final class ExpressionConstancy {

    private static final Set<String> FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private final Tokens in;
    private final Deque<Boolean> casts = new ArrayDeque<>();
    private boolean valueExpected = true;

    private ExpressionConstancy(Expression expression, List<Token> tokens) {
        this.in = new Tokens(Source.script(expression.text()), tokens);
    }

    static boolean isConstant(Expression expression) {
        List<Token> tokens = ExpressionShape.tokens(expression);
        return !tokens.isEmpty() && new ExpressionConstancy(expression, tokens).isConstant();
    }

    private boolean isConstant() {
        try {
            boolean constant = true;
            while (constant && !in.atEnd()) {
                constant = valueExpected ? value() : suffix();
            }
            return constant && !valueExpected && casts.isEmpty();
        } catch (SyntaxException noType) {
            return false;
        }
    }

    private boolean value() {
        if (in.acceptSymbol("-") || in.acceptSymbol("+")) {
            return true;
        }
        boolean opens = in.seesSymbol("(")
                || in.seesSymbol("[") && !casts.isEmpty()
                || in.peek(1).isSymbol("[") && in.accept("array")
                || in.peek(1).isSymbol("(") && in.accept("row");
        boolean cast = !opens && in.peek(1).isSymbol("(") && in.accept("cast");
        if (opens || cast) {
            in.next();
            casts.push(cast);
            return true;
        }
        if (!casts.isEmpty() && (in.seesSymbol(")") || in.seesSymbol("]"))) {
            valueExpected = false;
            return true;
        }
        valueExpected = false;
        Token.Kind kind = in.peek().kind();
        if (kind == Token.Kind.STRING || kind == Token.Kind.NUMBER) {
            in.next();
            return true;
        }
        return in.accept("null") || in.accept("true") || in.accept("false") || typedLiteral();
    }

    /** {@code interval '1' day}, {@code timestamp with time zone '…'}. */
    private boolean typedLiteral() {
        if (!in.peek().isIdentifier()) {
            return false;
        }
        TypeReader.read(in);
        if (in.next().kind() != Token.Kind.STRING) {
            return false;
        }
        while (in.peek().kind() == Token.Kind.WORD && FIELDS.contains(in.peek().value())) {
            in.next();
        }
        return true;
    }

    /** A cast, a collation, a comma or the end of a list behind a value. */
    private boolean suffix() {
        if (in.acceptSymbol("::")) {
            TypeReader.read(in);
            return true;
        }
        if (in.accept("collate")) {
            in.functionName();
            return true;
        }
        if (casts.isEmpty()) {
            return false;
        }
        if (in.acceptSymbol(",")) {
            valueExpected = true;
            return !casts.element();
        }
        if (in.acceptSymbol(")") || in.acceptSymbol("]")) {
            casts.pop();
            return true;
        }
        boolean cast = casts.element() && in.accept("as");
        if (cast) {
            TypeReader.read(in);
        }
        return cast;
    }
}
