package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the parentheses of an expression tell: how many arguments stand in each, and which AS is that of a CAST. */
final class ExpressionShape {

    private final int[] arguments;
    private final boolean[] casts;

    private ExpressionShape(int count) {
        this.arguments = new int[count];
        this.casts = new boolean[count];
    }

    static ExpressionShape of(List<Token> tokens) {
        ExpressionShape shape = new ExpressionShape(tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(") || token.isSymbol("[")) {
                open.push(i);
                boolean empty = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol(")");
                shape.arguments[i] = empty ? 0 : 1;
            } else if ((token.isSymbol(")") || token.isSymbol("]")) && !open.isEmpty()) {
                open.pop();
            } else if (token.isSymbol(",") && !open.isEmpty()) {
                shape.arguments[open.element()]++;
            } else if (token.isWord("as") && !open.isEmpty()) {
                int parenthesis = open.element();
                shape.casts[i] = parenthesis > 0 && tokens.get(parenthesis - 1).isWord("cast");
            }
        }
        return shape;
    }

    /** The number of arguments behind the parenthesis at this position. */
    int arguments(int at) {
        return arguments[at];
    }

    /** Tells whether AS at this position is followed by the type of a CAST. */
    boolean isCast(int at) {
        return casts[at];
    }

    /** The tokens of an expression up to where its text is broken, if it is. */
    static List<Token> tokens(Expression expression) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(Source.script(expression.text()));
        try {
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                tokens.add(token);
            }
        } catch (SyntaxException broken) {
            tokens.add(new Token(
                    Token.Kind.PSQL_COMMAND,
                    broken.error().span().start(),
                    broken.error().span().end(),
                    ""));
        }
        return tokens;
    }
}
